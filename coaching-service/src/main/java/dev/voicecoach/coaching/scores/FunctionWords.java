package dev.voicecoach.coaching.scores;

import java.util.Set;

/** The small words of English, which every running text is full of. */
final class FunctionWords {
    private static final Set<String> WORDS =
            Set.of(("a about after again all also am an and any are as at be because been"
                            + " before being between both but by can could did do does doing down during each few for from further"
                            + " had has have having he her here hers him himself his how i i'd i'll i'm i've if in into is it it's"
                            + " its itself just me more most my myself no nor not now of off on once only or other our ours out"
                            + " over own same she so some such than that that's the their theirs them then there these they this"
                            + " those through to too under until up us very was we we're we've were what when where which while"
                            + " who whom why will with would you you're your yours don't didn't wasn't couldn't")
                    .split(" ", -1));

    private FunctionWords() {}

    static boolean contains(String plainWord) {
        return WORDS.contains(plainWord);
    }
}
