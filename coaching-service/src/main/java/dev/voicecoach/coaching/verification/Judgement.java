package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Kind;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A clause that judges something: "Reading the tickets | is a proactive move". What is judged has to be shown; what
 * judges it has only to be a comment.
 *
 * @param judged the words in front of the verb
 * @param judging the verb and what follows
 */
record Judgement(List<Token> judged, List<Token> judging) {
    private static final Words VERBS = Words.of("judging");

    /** The whole clause is judged where no verb of judging stands in it. */
    static Judgement of(List<Token> clause) {
        for (int i = 1; i + 1 < clause.size(); i++) {
            if (clause.get(i).isWord() && VERBS.contains(clause.get(i).plain())) {
                return new Judgement(clause.subList(0, i), clause.subList(i, clause.size()));
            }
        }
        return new Judgement(clause, List.of());
    }

    /** "This is a proactive move", so that a sentence is read and nothing of what is judged. */
    List<Token> ofThis() {
        var words = new ArrayList<Token>();
        words.add(new Token(
                "This",
                "this",
                Kind.WORD,
                judging.getFirst().sentence(),
                judging.getFirst().clause()));
        words.addAll(judging);
        return words;
    }

    boolean isComment(Meaning meaning) {
        return !judging.isEmpty() && meaning.isComment(ofThis());
    }
}
