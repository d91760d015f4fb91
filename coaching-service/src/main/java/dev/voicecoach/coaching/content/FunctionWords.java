package dev.voicecoach.coaching.content;

import java.util.Set;

/** The small words of English, of which every running text is full. */
final class FunctionWords {
    private static final Set<String> WORDS =
            Set.of(("a about after again against all also although am among an and any are as at be because been "
                            + "before being between both but by can could did didn't do does doing don't down during each every "
                            + "few for from further had has have having he he's her here hers him himself his how i i'd i'll "
                            + "i'm i've if in into is it it's its itself just me might more most must my myself no nor not now "
                            + "of off on once only or other our out over own same she she's should so some such than that "
                            + "that's the their them then there these they they're this those through to too under unless until "
                            + "up us very was wasn't we we'd we're we've were what when where which while who whom why will "
                            + "with without would yet you you're your")
                    .split(" ", -1));

    private FunctionWords() {}

    static boolean contains(String plainWord) {
        return WORDS.contains(plainWord);
    }
}
