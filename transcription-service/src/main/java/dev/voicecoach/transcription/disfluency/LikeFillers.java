package dev.voicecoach.transcription.disfluency;

import static dev.voicecoach.transcription.disfluency.Phrase.set;

import java.util.Set;

/** "Like" that fills, and not the verb, the comparison or the example: the hardest of the lexical fillers. */
final class LikeFillers {
    private static final Set<String> NUMBERS =
            set("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty"
                    + " seventy eighty ninety hundred a-hundred thousand million half");
    private static final Set<String> AFTER =
            set("and but so because then the a an of with for in on at my our your their its it's there's"
                    + " that's had has got have was were i'm we're they're is are be been just we'd or about took"
                    + " takes");
    private static final Set<String> BEFORE =
            set("really very so super totally literally honestly basically actually i we they you i'm we're kind sort"
                    + " maybe oh okay wow no well");
    /** After these "like" compares or is the verb, whatever follows. */
    private static final Set<String> VERBS =
            set("i you we they people who to would i'd you'd we'd they'd don't didn't do did doesn't look looks looked"
                    + " looking feel feels felt feeling sound sounds sounded seem seems seemed something anything nothing"
                    + " things stuff more much exactly not act acted acts smell taste work works worked also really tools"
                    + " someone somebody others it that this what companies skills");

    private LikeFillers() {}

    static boolean is(Phrase at) {
        if (at.closesSentence()) {
            return false;
        }
        if (at.punctuatedBehind() || at.besideFilledPause()) {
            return at.punctuatedBefore() || !at.prevIn(VERBS);
        }
        if (at.prevIn(VERBS)) {
            return false;
        }
        var amount = NUMBERS.contains(at.next()) || Character.isDigit(at.next().charAt(0));
        return amount
                || at.prevIn(set("the a an and but because then my our"))
                || (at.prevIn(AFTER) && at.nextIn(BEFORE))
                || (at.opensSentence() && at.nextIn(LexicalFillers.PRONOUNS));
    }
}
