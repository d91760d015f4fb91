package dev.voicecoach.standalone.parts;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller (KRaft) in this process, reachable on 127.0.0.1 only. */
public final class Broker implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts Kafka on the data in this folder, which is formatted when it is new, and returns when it is up.
     *
     * @throws Exception if Kafka does not start; its own log says why
     */
    public static Broker start(Path folder, int port, int controllerPort) throws Exception {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, controllerPort)), Time.SYSTEM);
        server.startup();
        return new Broker(server, port);
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return HOST + ':' + port;
    }

    private static Map<String, Object> settings(Path folder, int port, int controllerPort) {
        var settings = new HashMap<String, Object>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + HOST + ':' + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://" + HOST + ':' + port + ",CONTROLLER://" + HOST + ':' + controllerPort);
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(ALONE);
        settings.putAll(BACK_SOON);
        settings.putAll(SMALL);
        return settings;
    }

    /** One broker is all there is. */
    private static final Map<String, String> ALONE = Map.of(
            "default.replication.factor", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    /** Measured: with Kafka's defaults a restart, clean or killed, is deaf for 40 to 50 s. */
    private static final Map<String, String> BACK_SOON = Map.of(
            "broker.session.timeout.ms", "6000",
            "broker.heartbeat.interval.ms", "500",
            "group.consumer.session.timeout.ms", "5000",
            "group.consumer.min.session.timeout.ms", "5000",
            "group.consumer.heartbeat.interval.ms", "1000",
            "group.consumer.min.heartbeat.interval.ms", "1000",
            "group.initial.rebalance.delay.ms", "0");

    /** One machine's load, in little memory; the cleaner alone would take 128 MB of heap. */
    private static final Map<String, String> SMALL = Map.of(
            "offsets.topic.num.partitions", "4",
            "transaction.state.log.num.partitions", "4",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.index.size.max.bytes", "1048576",
            "log.segment.bytes", "67108864",
            "log.retention.hours", "24");

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
