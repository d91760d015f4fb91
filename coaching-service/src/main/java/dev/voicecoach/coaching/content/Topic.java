package dev.voicecoach.coaching.content;

import java.util.Set;

/**
 * Whether a question says what about. "Tell me about a success" is answered by a story from anywhere, so that nearness to its
 * words tells little. Pure.
 */
final class Topic {
    private static final Set<String> FROM_ANYWHERE =
            Set.of(("tell describe give share walk talk explain example story moment"
                            + " situation experience time times something someone recent past last work worked job career role ever"
                            + " success successes successful challenge challenges challenging accomplishment accomplishments achievement"
                            + " achievements achieved problem problems project projects goal goals proud proudest difficult hard tough big"
                            + " biggest greatest faced face had took take initiative failed fail failure failures solved solve overcame"
                            + " overcome handled handle dealt deal made make went go well wrong important")
                    .split(" ", -1));

    private Topic() {}

    static boolean isNamed(String question) {
        return Echo.words(question)
                .anyMatch(word -> !FunctionWords.contains(word) && !FROM_ANYWHERE.contains(word) && word.length() > 1);
    }
}
