package dev.voicecoach.coaching.verification;

import java.util.List;

/**
 * A text of coaching, read for checking: words in order, with what it quotes as one token each.
 *
 * @param written as given
 * @param tokens words, numbers and quotes; {@code %} is the word percent
 * @param balanced whether every quotation mark has its partner
 */
record ClaimText(String written, List<Token> tokens, boolean balanced) {
    private static final int FEW_WORDS = 3;

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

    /** What tells the meaning of a clause: itself, or its sentence when it is but a few words of one. */
    List<Token> meant(int clause) {
        var words = clause(clause);
        return words.isEmpty() || words.size() > FEW_WORDS
                ? words
                : sentence(words.getFirst().sentence());
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
        return Instructing.is(clause, this);
    }

    /** Never the text: it may quote the answer. */
    @Override
    public String toString() {
        return "ClaimText[" + tokens.size() + " tokens]";
    }
}
