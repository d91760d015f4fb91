package dev.voicecoach.coaching.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The small words of English by what they are, and which of them cannot stand before which. */
final class FunctionWords {
    private enum Kind {
        ARTICLE,
        PREPOSITION,
        CONJUNCTION,
        SUBJECT,
        AUXILIARY,
        OTHER
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        put(Kind.ARTICLE, "a an the my our your their its every");
        put(Kind.PREPOSITION, "of at from with into between during through against without among");
        put(Kind.CONJUNCTION, "and or but because if although unless while");
        put(Kind.SUBJECT, "i he she we they i'd i'll i'm i've we're we've we'd they're he's she's");
        put(Kind.AUXILIARY, "is are was were am be been has have had can could will would should must might");
        put(
                Kind.OTHER,
                "about after again all also any as because before being both by did do does doing don't didn't wasn't"
                        + " down each few for further having her here hers him himself his how in it it's itself just me"
                        + " more most myself no nor not now off on once only other out over own same so some such than"
                        + " that that's them then there these this those to too under until up us very what when where"
                        + " which who whom why you you're yet");
    }

    /** What a word of the first kind cannot stand right before; speech repairs aside, no English sentence has it. */
    private static final Map<Kind, Set<Kind>> IMPOSSIBLE = Map.of(
            Kind.ARTICLE, Set.of(Kind.ARTICLE, Kind.PREPOSITION, Kind.CONJUNCTION, Kind.SUBJECT, Kind.AUXILIARY),
            Kind.PREPOSITION, Set.of(Kind.PREPOSITION, Kind.CONJUNCTION, Kind.SUBJECT, Kind.AUXILIARY),
            Kind.CONJUNCTION, Set.of(Kind.CONJUNCTION),
            Kind.SUBJECT, Set.of(Kind.ARTICLE, Kind.PREPOSITION, Kind.SUBJECT),
            Kind.AUXILIARY, Set.of(Kind.CONJUNCTION));

    private FunctionWords() {}

    static boolean contains(String plainWord) {
        return KINDS.containsKey(plainWord);
    }

    /** Whether no English has the two in a row; the same word twice is a repeat and possible. */
    static boolean isImpossible(String first, String second) {
        var before = KINDS.get(first);
        var after = KINDS.get(second);
        return before != null
                && after != null
                && !first.equals(second)
                && IMPOSSIBLE.getOrDefault(before, Set.of()).contains(after);
    }

    private static void put(Kind kind, String words) {
        for (var word : words.split(" ", -1)) {
            KINDS.put(word, kind);
        }
    }
}
