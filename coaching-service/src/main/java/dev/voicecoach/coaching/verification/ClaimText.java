package dev.voicecoach.coaching.verification;

import java.util.List;
import java.util.Set;

/**
 * A text of coaching, read for checking: words in order, with what it quotes as one token each.
 *
 * @param written as given
 * @param tokens words, numbers and quotes; {@code %} is the word percent
 * @param balanced whether every quotation mark has its partner
 */
record ClaimText(String written, List<Token> tokens, boolean balanced) {
    private static final Words IMPERATIVES = Words.of("imperative");
    private static final Set<String> LEADS = Set.of(
            "next", "time", "now", "then", "instead", "also", "first", "finally", "please", "second", "third", "so",
            "and", "but", "or", "perhaps", "maybe", "simply", "just", "always", "never", "do", "not", "don't", "to",
            "here", "today", "once");
    private static final Set<String> SUBORDINATES = Set.of(
            "after",
            "before",
            "when",
            "where",
            "wherever",
            "whenever",
            "once",
            "if",
            "at",
            "in",
            "for",
            "to",
            "with",
            "during",
            "between",
            "as",
            "instead",
            "next",
            "by",
            "from",
            "on");
    private static final Set<String> MODALS = Set.of("could", "can", "should", "may", "might", "would");
    private static final Set<String> RELATIVES = Set.of("what", "how", "why", "who", "whom", "where", "whether");
    private static final Set<String> PAST = Set.of("was", "were", "are", "is", "have", "had", "has");

    ClaimText {
        tokens = List.copyOf(tokens);
    }

    /** What a token is: a word or number of the text, what it says was said, or what it suggests to say. */
    enum Kind {
        WORD,
        QUOTE,
        SUGGESTION
    }

    /**
     * @param written without the marks around it
     * @param plain lower case, with {@code '} for every apostrophe
     * @param sentence index; sentences end with a stop or a semicolon
     * @param clause index over the whole text; clauses end with a comma and before a conjunction
     */
    record Token(String written, String plain, Kind kind, int sentence, int clause) {
        boolean isWord() {
            return kind == Kind.WORD;
        }
    }

    static ClaimText of(String text) {
        return new ClaimTextReader(text).read();
    }

    List<Token> clause(int index) {
        return tokens.stream().filter(token -> token.clause() == index).toList();
    }

    List<Token> sentence(int index) {
        return tokens.stream().filter(token -> token.sentence() == index).toList();
    }

    int clauses() {
        return tokens.isEmpty() ? 0 : tokens.getLast().clause() + 1;
    }

    List<Token> words() {
        return tokens.stream().filter(Token::isWord).toList();
    }

    List<Token> quotes() {
        return tokens.stream().filter(token -> token.kind() == Kind.QUOTE).toList();
    }

    /** Whether the clause tells the reader what to do, and says nothing of what was. */
    boolean isInstruction(int clause) {
        var words = clause(clause);
        if (words.isEmpty() || isAboutTheAnswer(words)) {
            return false;
        }
        var sentence = sentence(words.getFirst().sentence());
        return isInstructing(sentence)
                || (!sentence.getFirst().plain().equals("you") && clause > 0 && startsWithImperative(words));
    }

    private static boolean isInstructing(List<Token> sentence) {
        int first = sentence.getFirst().clause();
        if (startsWithImperative(sentence) || isOffer(sentence)) {
            return true;
        }
        return SUBORDINATES.contains(sentence.getFirst().plain())
                && sentence.stream()
                        .map(Token::clause)
                        .filter(clause -> clause > first)
                        .distinct()
                        .anyMatch(clause -> startsWithImperative(sentence.stream()
                                .filter(token -> token.clause() == clause)
                                .toList()));
    }

    private static boolean startsWithImperative(List<Token> tokens) {
        int at = 0;
        while (at + 1 < tokens.size()
                && LEADS.contains(tokens.get(at).plain())
                && !IMPERATIVES.contains(tokens.get(at).plain())) {
            at++;
        }
        return tokens.get(at).isWord() && IMPERATIVES.contains(tokens.get(at).plain());
    }

    /** "You could add …", but not "you could have added …". */
    private static boolean isOffer(List<Token> sentence) {
        for (int i = 0; i + 2 < sentence.size() && i < 6; i++) {
            if (Set.of("you", "it").contains(sentence.get(i).plain())
                    && MODALS.contains(sentence.get(i + 1).plain())
                    && !sentence.get(i + 2).plain().equals("have")) {
                return sentence.get(i).plain().equals("you")
                        || sentence.get(i + 2).plain().equals("help");
            }
        }
        return false;
    }

    private static boolean isAboutTheAnswer(List<Token> clause) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            var word = clause.get(i).plain();
            var next = clause.get(i + 1).plain();
            if (RELATIVES.contains(word)) {
                return false;
            }
            if (word.equals("you")
                    && !(i > 0
                            && Set.of("that", "which")
                                    .contains(clause.get(i - 1).plain()))
                    && (PAST.contains(next) || next.endsWith("ed") || (Deeds.isPast(next) && !next.equals("did")))) {
                return true;
            }
            if ((word.equals("your") || word.equals("answer") || word.equals("it"))
                    && clause.stream()
                            .skip(i + 1L)
                            .limit(4)
                            .anyMatch(token -> token.isWord()
                                    && Set.of("was", "were", "is", "are").contains(token.plain()))) {
                return true;
            }
        }
        return false;
    }

    /** Never the text: it may quote the answer. */
    @Override
    public String toString() {
        return "ClaimText[" + tokens.size() + " tokens]";
    }
}
