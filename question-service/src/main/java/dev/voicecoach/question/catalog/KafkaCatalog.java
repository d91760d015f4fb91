package dev.voicecoach.question.catalog;

import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.codec.EventTopics;
import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;

/** The compacted topic {@code question.catalog}. */
final class KafkaCatalog implements Catalog {
    private final EventPublisher publisher;
    private final EventTopics topics;

    KafkaCatalog(EventPublisher publisher, EventTopics topics) {
        this.publisher = publisher;
        this.topics = topics;
    }

    /** A broker that makes topics by itself would make one that is not compacted: ours has to be there first. */
    @Override
    public boolean awaitReady(Duration limit) throws InterruptedException {
        return topics.awaitCreated(limit);
    }

    @Override
    public void publish(QuestionPublished question) {
        publisher.publish(question);
    }
}
