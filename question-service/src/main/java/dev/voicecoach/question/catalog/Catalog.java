package dev.voicecoach.question.catalog;

import dev.voicecoach.platform.codec.EventNotPublishedException;
import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;

/** Where other services read which questions there are. */
interface Catalog {
    /** Whether questions can be published; waits for that as long as told. */
    boolean awaitReady(Duration limit) throws InterruptedException;

    /**
     * Replaces what the catalog says about this question; safe to repeat.
     *
     * @throws EventNotPublishedException if it cannot be said that it was taken
     */
    void publish(QuestionPublished question);
}
