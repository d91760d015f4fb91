package dev.voicecoach.coaching.join;

import dev.voicecoach.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * The join as a graph: three topics into one processor with one store, and out of it coaching requests, failed tasks and
 * dead letters. Bytes all the way, because a record that does not decode must keep its own.
 */
final class JoinTopology {
    static final String STORE = "answer-join";
    static final String COACHING_REQUESTED = "coaching-requested";
    static final String TASK_FAILED = "task-failed";
    static final String DEAD_LETTERS = "dead-letters";
    private static final String JOIN = "join-answer";

    private JoinTopology() {}

    /** @param deadLetterTopic takes what cannot be read, bytes intact */
    static Topology of(JoinProperties properties, String deadLetterTopic, MeterRegistry meters) {
        var topology = new Topology();
        addSource(topology, "audio-submitted", Topic.AUDIO_SUBMITTED_NAME);
        addSource(topology, "transcript-ready", Topic.TRANSCRIPT_READY_NAME);
        addSource(topology, "voice-analysed", Topic.VOICE_ANALYSED_NAME);
        topology.addProcessor(
                JOIN,
                () -> new AnswerJoinProcessor(properties, meters),
                "audio-submitted",
                "transcript-ready",
                "voice-analysed");
        // No cache: with transactions this small it would only delay the changelog.
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingDisabled(),
                JOIN);
        addSink(topology, COACHING_REQUESTED, Topic.COACHING_REQUESTED_NAME);
        addSink(topology, TASK_FAILED, Topic.TASK_FAILED_NAME);
        addSink(topology, DEAD_LETTERS, deadLetterTopic);
        return topology;
    }

    private static void addSource(Topology topology, String name, String topic) {
        topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic);
    }

    private static void addSink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), JOIN);
    }
}
