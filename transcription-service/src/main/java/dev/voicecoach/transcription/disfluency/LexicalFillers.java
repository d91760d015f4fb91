package dev.voicecoach.transcription.disfluency;

import static dev.voicecoach.transcription.disfluency.Phrase.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * English words and phrases that often fill time, told apart from their ordinary use by what stands around them. In
 * doubt they are ordinary: to be blamed for a word one meant is worse than to be let off. The rules are our own, tried
 * on the sentences of {@code LexicalFillersTest}; they know no grammar, so unusual orders of words deceive them.
 */
final class LexicalFillers {
    static final Set<String> PRONOUNS = set("i we they he she i'm we're they're he's she's i've we've i'd we'd");
    private static final Set<String> CONJUNCTIONS = set("and but so because or cause then that when if while");
    private static final Set<String> DETERMINERS = set(
            "a an the this that these those what which whatever some any every each all same different new other"
                    + " another no certain my your his her its our their only one best first right wrong similar that's");

    private static final Set<String> KNOW_AFTER = set(
            "do does did don't didn't if as what who whom whether how can could would will should must may might let"
                    + " lets letting when once where than everything everyone everybody anyone all people to you'd you'll"
                    + " now because before whatever that which since thing things the");
    private static final Set<String> KNOW_BEFORE = set(
            "the a an that what how who why where when if whether it this these those him her them me us my your his"
                    + " our their about of everything anything nothing something more better which whose exactly well"
                    + " enough for from all somebody someone it's that's");

    private static final Set<String> MEAN_AFTER =
            set("what that this which if do did does didn't don't whatever how by who when where things thing");
    private static final Set<String> MEAN_BEFORE = set("to that business well no this every by");

    private static final Set<String> COPULAS =
            set("is was were are be been am i'm it's that's he's she's we're they're felt feel feels seemed got had");

    private static final Set<String> KIND_AFTER = set("just really still then also i we they he she it");

    private static final Set<String> RIGHT_AFTER = set("that's that you're he's she's it's is was are all the turn be");

    private static final Map<String, Predicate<Phrase>> RULES = Map.ofEntries(
            Map.entry("you know", LexicalFillers::youKnow),
            Map.entry("y'know", at -> true),
            Map.entry("yknow", at -> true),
            Map.entry("i mean", LexicalFillers::iMean),
            Map.entry("like", LikeFillers::is),
            Map.entry("sort of", LexicalFillers::sortOf),
            Map.entry("kind of", LexicalFillers::sortOf),
            Map.entry("sorta", at -> true),
            Map.entry("kinda", at -> true),
            Map.entry("basically", at -> !at.nextIn(set("the a identical unchanged free"))),
            Map.entry("literally", at -> at.punctuatedBehind() || at.prevIn(COPULAS) || at.besideFilledPause()),
            Map.entry("actually", LexicalFillers::setOff),
            Map.entry("honestly", LexicalFillers::setOff),
            Map.entry("obviously", LexicalFillers::setOff),
            Map.entry("right", LexicalFillers::right),
            Map.entry("so", LexicalFillers::so),
            Map.entry("well", at -> at.opensSentence() && at.punctuatedBehind() && !at.closesSentence()));

    private LexicalFillers() {}

    /** In order, never overlapping. */
    static List<Span> in(List<Word> words) {
        var found = new ArrayList<Span>();
        for (int i = 0; i < words.size(); i++) {
            for (int length = Math.min(2, words.size() - i); length > 0; length--) {
                var phrase = new Phrase(words, i, i + length);
                var rule = RULES.get(said(words, i, length));
                if (rule != null && rule.test(phrase)) {
                    found.add(new Span(i, i + length));
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static String said(List<Word> words, int from, int length) {
        var first = words.get(from);
        if (length == 1) {
            return first.plain();
        }
        return first.endsClause()
                ? ""
                : first.plain() + " " + words.get(from + 1).plain();
    }

    private static boolean youKnow(Phrase at) {
        if (at.closesSentence()) {
            return at.punctuatedBefore() && !at.opensSentence();
        }
        return (at.punctuatedBehind() && !at.prevIn(set("do did as if let don't didn't")))
                || (!at.prevIn(KNOW_AFTER) && !at.nextIn(KNOW_BEFORE))
                || (at.prev().equals("because") && at.nextIn(PRONOUNS));
    }

    private static boolean iMean(Phrase at) {
        return !at.closesSentence()
                && !(at.next().equals("it") && at.nextClosesSentence())
                && (at.punctuatedBehind() || !at.nextIn(MEAN_BEFORE))
                && (at.punctuatedBefore() || !at.prevIn(MEAN_AFTER));
    }

    private static boolean sortOf(Phrase at) {
        if (at.closesSentence() || at.opensSentence() || at.prevIn(DETERMINERS)) {
            return false;
        }
        // "a very special kind of", but "that was kind of": adjectives may stand between, verbs and adverbs not.
        for (var word : at.before(3)) {
            if (DETERMINERS.contains(word)) {
                return false;
            }
            if (COPULAS.contains(word) || CONJUNCTIONS.contains(word) || KIND_AFTER.contains(word)) {
                return true;
            }
        }
        return true;
    }

    private static boolean setOff(Phrase at) {
        return (at.punctuatedBehind() && (at.opensSentence() || at.punctuatedBefore())) || at.besideFilledPause();
    }

    private static boolean right(Phrase at) {
        return at.punctuatedBehind() && at.punctuatedBefore() && !at.opensSentence() && !at.prevIn(RIGHT_AFTER);
    }

    private static boolean so(Phrase at) {
        if (at.closesSentence()) {
            return at.punctuatedBefore() || at.opensSentence();
        }
        return at.opensSentence()
                && (at.punctuatedBehind() || at.nextIn(set("yeah like basically")) || at.besideFilledPause());
    }
}
