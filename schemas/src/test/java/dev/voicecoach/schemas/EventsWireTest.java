package dev.voicecoach.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.LearnerErased;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.TaskFailed;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventsWireTest {

    static List<Class<? extends SpecificRecord>> records() {
        return List.of(
                Envelope.class,
                AudioSubmitted.class,
                TranscriptReady.class,
                VoiceAnalysed.class,
                ScoresReady.class,
                FeedbackReady.class,
                TaskFailed.class,
                QuestionPublished.class,
                LearnerErased.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsTheGoldenBytes(Class<? extends SpecificRecord> type) throws IOException {
        assertThat(decoder(type).decode(GoldenExamples.bytes(type))).isEqualTo(GoldenExamples.example(type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsWhatEveryOlderVersionWrote(Class<? extends SpecificRecord> type) throws IOException {
        for (int version = 1; version < GoldenExamples.newest(type); version++) {
            assertThat(decoder(type).decode(GoldenExamples.bytes(type, version)))
                    .as("version %d", version)
                    .isEqualTo(GoldenExamples.example(type, version));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesTheGoldenBytes(Class<? extends SpecificRecord> type) throws IOException {
        assertThat(HexFormat.of().formatHex(encode(GoldenExamples.example(type))))
                .isEqualTo(HexFormat.of().formatHex(GoldenExamples.bytes(type)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesAndReadsTheExample(Class<? extends SpecificRecord> type) throws IOException {
        var example = GoldenExamples.example(type);
        assertThat(decoder(type).decode(encode(example))).isEqualTo(example);
    }

    @Test
    void beginsWithTheSingleObjectMarker() throws IOException {
        assertThat(encode(GoldenExamples.example(TaskFailed.class))).startsWith(0xC3, 0x01);
    }

    @Test
    void readsAKindThatIsNewerAsUnknown() throws IOException {
        var newer = new Schema.Parser()
                .parse(Envelope.SCHEMA$.toString().replace("\"FEEDBACK_READY\"", "\"FEEDBACK_READY\",\"RETRACTED\""));
        var part = newer.getField("parts").schema().getElementType();
        var kind = new GenericData.EnumSymbol(newer.getField("kind").schema(), "RETRACTED");
        var event = new GenericRecordBuilder(newer)
                .set("taskId", "tsk_1")
                .set("tenantId", "ten_1")
                .set("kind", kind)
                .set("occurredAt", 0L)
                .set("parts", new GenericData.Array<>(0, Schema.createArray(part)))
                .build();
        var bytes = new BinaryMessageEncoder<>(GenericData.get(), newer).encode(event);

        var store = new SchemaStore.Cache();
        store.addSchema(newer);
        var read = new BinaryMessageDecoder<Envelope>(SpecificData.get(), Envelope.SCHEMA$, store).decode(bytes);

        assertThat(read.getKind()).isEqualTo(EventKind.UNKNOWN);
        assertThat(read.getTaskId()).isEqualTo("tsk_1");
    }

    private static byte[] encode(SpecificRecord event) throws IOException {
        var schema = event.getSchema();
        var bytes = new BinaryMessageEncoder<SpecificRecord>(SpecificData.getForSchema(schema), schema).encode(event);
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    private static <T> BinaryMessageDecoder<T> decoder(Class<T> type) {
        var schema = SpecificData.get().getSchema(type);
        var published = new SchemaStore.Cache();
        PublishedSchemas.all().forEach(published::addSchema);
        return new BinaryMessageDecoder<>(SpecificData.getForSchema(schema), schema, published);
    }
}
