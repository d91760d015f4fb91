package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.Reply;

/** Carries a failure out of langchain4j's client; without cause and message, which could hold what a server wrote. */
final class NoAnswerException extends RuntimeException {
    private final transient Reply.Failure failure;

    NoAnswerException(Reply.Failure failure) {
        super(failure.outcome());
        this.failure = failure;
    }

    Reply.Failure failure() {
        return failure;
    }
}
