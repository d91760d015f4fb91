package dev.voicecoach.standalone;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.sealing.SealBrokenException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Everything that a running system holds: every record of every topic, every row of every table, the log; what is sealed
 * is opened with the keys, as long as they exist. Nothing here knows what should be found.
 */
final class Holdings {
    /** Some bytes in a row that are printable: what {@code strings} shows, a little longer because seals are random. */
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{6,}");

    /** Where the logs' pieces are from: ours, PostgreSQL's and Chroma's. */
    static final String LOG = "log";

    private static final List<String> OTHER_PURPOSES = List.of("OPTIONS", "ANSWER", "BASELINE", "ATTEMPT");
    private static final Map<EventKind, Class<? extends SpecificRecord>> PAYLOADS = new EnumMap<>(Map.of(
            EventKind.AUDIO_SUBMITTED, AudioSubmitted.class,
            EventKind.TRANSCRIPT_READY, TranscriptReady.class,
            EventKind.VOICE_ANALYSED, VoiceAnalysed.class,
            EventKind.SCORES_READY, ScoresReady.class,
            EventKind.FEEDBACK_READY, FeedbackReady.class));

    private final Path home;
    private final Properties ports = new Properties();
    private final RecordingSeal seal;
    private final LearnerSeal learners;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param where for example {@code topic voice.analysed} or {@code table gateway.task_parts, opened}
     * @param random whether these are printable bytes of something unopened, in which short words occur by chance
     */
    record Piece(String where, String text, boolean random) {}

    private Holdings(Path home) throws IOException {
        this.home = home;
        ports.load(new StringReader(Files.readString(home.resolve("ports"))));
        var key = KeyEncryptionKey.read(home.resolve("secrets/key-encryption-key"));
        var store = new FilesystemObjectStore(home.resolve("vault"));
        this.seal = new RecordingSeal(new RecordingKeys(store, key, Duration.ofSeconds(5), Ticker.systemTicker()));
        this.learners = new LearnerSeal(key);
    }

    /** All of it now, of the system that runs on this data folder. */
    static List<Piece> of(Path home) throws Exception {
        var holdings = new Holdings(home);
        holdings.readTopics();
        holdings.readTables();
        holdings.readLogs();
        return holdings.pieces;
    }

    private void readLogs() throws IOException {
        try (var files = Files.list(home.resolve("logs"))) {
            for (var file : files.toList()) {
                pieces.add(new Piece(LOG, Files.readString(file, StandardCharsets.ISO_8859_1), false));
            }
        }
    }

    private void readTopics() throws Exception {
        Map<String, Object> server = Map.of("bootstrap.servers", "127.0.0.1:" + ports.getProperty("kafka"));
        try (var admin = Admin.create(server);
                var consumer = new KafkaConsumer<>(server, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get()) {
                consumer.partitionsFor(topic)
                        .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                    var where = "topic " + found.topic();
                    add(where, found.key());
                    add(where, found.value());
                    found.headers().forEach(header -> add(where, header.value()));
                }
            }
        }
    }

    private void readTables() throws SQLException, IOException {
        var url = "jdbc:postgresql://127.0.0.1:" + ports.getProperty("postgres") + "/voicecoach";
        var password = Files.readString(home.resolve("secrets/database")).strip();
        try (var connection = DriverManager.getConnection(url, "voicecoach", password)) {
            for (var table : tables(connection)) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        readRow("table " + table, rows);
                    }
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables
                        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private void readRow(String where, ResultSet row) throws SQLException {
        var owner = owner(row);
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            if (row.getMetaData().getColumnTypeName(column).equals("bytea")) {
                var bytes = row.getBytes(column);
                add(where, bytes);
                if (bytes != null) {
                    open(where, owner, bytes);
                }
            } else if (row.getString(column) != null) {
                pieces.add(new Piece(where, row.getString(column), false));
            }
        }
    }

    /** Whose row it is: a task's, a learner's, or nobody's. */
    private record Owner(Optional<RecordingId> recording, Optional<LearnerId> learner) {}

    private static Owner owner(ResultSet row) throws SQLException {
        var values = new java.util.HashMap<String, String>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(row.getMetaData().getColumnName(column), String.valueOf(row.getString(column)));
        }
        var task = values.getOrDefault("task_id", values.getOrDefault("id", ""));
        var tenant = Optional.ofNullable(values.get("tenant_id"));
        return new Owner(
                tenant.filter(id -> task.startsWith("tsk_")).map(id -> new RecordingId(id, task)),
                tenant.filter(id -> values.containsKey("learner")).map(id -> new LearnerId(id, values.get("learner"))));
    }

    private void open(String where, Owner owner, byte[] sealed) {
        owner.recording().ifPresent(id -> Stream.concat(
                        Arrays.stream(EventKind.values()).map(EventKind::name), OTHER_PURPOSES.stream())
                .forEach(purpose -> {
                    try {
                        addOpened(where, purpose, seal.open(id, purpose, sealed));
                    } catch (SealBrokenException e) {
                        // Sealed for another purpose, or not sealed at all, which was added as it is.
                        assert e.getMessage() != null;
                    }
                }));
        owner.learner().ifPresent(id -> Stream.of("BASELINE", "ATTEMPT").forEach(purpose -> {
            try {
                addOpened(where, purpose, learners.open(id, purpose, sealed));
            } catch (SealBrokenException e) {
                assert e.getMessage() != null;
            }
        }));
    }

    /** The bytes as they are, and what any event within them says, opened. */
    private void add(String where, byte[] bytes) {
        if (bytes == null) {
            return;
        }
        PRINTABLE
                .matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(run -> pieces.add(new Piece(where, run.group(), true)));
        // An event may lie within something else, as in the join's changelog; it begins with Avro's marker.
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == (byte) 0xC3 && bytes[at + 1] == 1) {
                addEvent(where, Arrays.copyOfRange(bytes, at, bytes.length));
            }
        }
    }

    private void addEvent(String where, byte[] bytes) {
        Envelope event;
        try {
            event = EventCodec.decode(Envelope.class, bytes);
        } catch (UnreadableEventException e) {
            return;
        }
        pieces.add(new Piece(where, String.join("\n", Facts.of(event)), false));
        for (var part : event.getParts()) {
            var payload = PAYLOADS.get(part.getKind());
            if (part.getFailure() == null && payload != null) {
                pieces.add(new Piece(
                        where + ", opened " + part.getKind(),
                        String.join("\n", Facts.of(seal.open(RecordingId.of(event), part, payload))),
                        false));
            }
        }
    }

    private void addOpened(String where, String purpose, byte[] plain) {
        var payload = Arrays.stream(EventKind.values())
                .filter(kind -> kind.name().equals(purpose))
                .findFirst()
                .map(PAYLOADS::get);
        pieces.add(new Piece(
                where + ", opened " + purpose,
                payload.map(type -> String.join("\n", Facts.of(EventCodec.decode(type, plain))))
                        .orElseGet(() -> new String(plain, StandardCharsets.UTF_8)),
                false));
    }
}
