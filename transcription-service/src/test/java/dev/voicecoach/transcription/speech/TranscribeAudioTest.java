package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import dev.voicecoach.transcription.speech.Transcription.Pause;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscribeAudioTest {
    private static final Transcription HEARD = new Transcription(
            "en",
            List.of(new Segment("I led the release.", 320, 1800), new Segment("It shipped on time.", 2300, 3900)),
            List.of(),
            List.of(new Pause(0, 320), new Pause(1800, 2300)),
            3080,
            1,
            new Transcription.Engine("moonshine", "base-int8", "0.1.8"));
    private static final Transcription NOTHING =
            new Transcription("en", List.of(), List.of(), List.of(new Pause(0, 4000)), 0, 0, HEARD.engine());
    private static final short[] FOUR_SECONDS = new short[64_000];

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> languages = new ArrayList<>();
    private Transcription heard = HEARD;
    private Recordings recordings;
    private TranscribeAudio transcribeAudio;

    @BeforeEach
    void start() {
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        var store = new FilesystemObjectStore(folder.resolve("vault"));
        var keys = new RecordingKeys(
                store, KeyEncryptionKey.read(folder.resolve("kek")), Duration.ofSeconds(5), System::nanoTime);
        var seal = new RecordingSeal(keys);
        recordings = new Recordings(new RecordingVault(store, keys, seal), seal);
        Transcriber transcriber = (samples, language) -> {
            assertThat(samples.length()).isEqualTo(FOUR_SECONDS.length);
            languages.add(language);
            return heard;
        };
        transcribeAudio = new TranscribeAudio(recordings.vault(), seal, transcriber, meters);
    }

    private TranscriptReady transcribe(Envelope submitted) {
        var part = transcribeAudio.transcribe(submitted);
        assertThat(part.getKind()).isEqualTo(EventKind.TRANSCRIPT_READY);
        assertThat(part.getFailure()).isNull();
        return recordings.seal().open(RecordingId.of(submitted), part, TranscriptReady.class);
    }

    @Test
    void publishesWhatTheGoldenExampleSays() {
        var transcript = transcribe(recordings.submit(FOUR_SECONDS, "en"));
        var golden = EventCodec.decode(TranscriptReady.class, GoldenExamples.bytes(TranscriptReady.class));
        assertThat(transcript.getText()).isEqualTo(golden.getText());
        assertThat(transcript.getCleanText()).isEqualTo(golden.getCleanText());
        assertThat(transcript.getSegments()).isEqualTo(golden.getSegments());
        assertThat(transcript.getPauses()).isEqualTo(golden.getPauses());
        assertThat(transcript.getSpeechMillis()).isEqualTo(golden.getSpeechMillis());
        assertThat(transcript.getEngine().getModel())
                .isEqualTo(golden.getEngine().getModel());
    }

    @Test
    void readsTheFirstPublishedAudioSubmitted() {
        transcribe(recordings.submit(FOUR_SECONDS, GoldenExamples.bytes(AudioSubmitted.class)));
        assertThat(languages).containsExactly("en");
    }

    @Test
    void asksForTheLanguageThatWasDeclared() {
        transcribe(recordings.submit(FOUR_SECONDS, "en-GB"));
        assertThat(languages).containsExactly("en-GB");
    }

    @Test
    void aRecordingWithoutSpeechGivesAnEmptyText() {
        heard = NOTHING;
        var transcript = transcribe(recordings.submit(FOUR_SECONDS, "en"));
        assertThat(transcript.getText()).isEmpty();
        assertThat(transcript.getSegments()).isEmpty();
        assertThat(transcript.getPauses()).hasSize(1);
        assertThat(transcript.getAudioMillis()).isEqualTo(4000);
    }

    @Test
    void givesTheTimesOfTheWords() {
        heard = new Transcription(
                "en",
                List.of(new Segment("Yes, I", 320, 900)),
                List.of(new Transcription.Word("Yes,", 320, 600, 0.9), new Transcription.Word("I", 640, 900, 0.5)),
                List.of(),
                580,
                0,
                HEARD.engine());
        var transcript = transcribe(recordings.submit(FOUR_SECONDS, "en"));
        assertThat(transcript.getWords())
                .containsExactly(new Word("Yes,", 320L, 600L, 0.9), new Word("I", 640L, 900L, 0.5));
    }

    @Test
    void measuresTimeAndCountsStretchesWithoutWords() {
        transcribe(recordings.submit(FOUR_SECONDS, "en"));
        assertThat(meters.get("transcription_time").timer().count()).isEqualTo(1);
        assertThat(meters.get("transcription_wordless_stretches").counter().count())
                .isEqualTo(1);
    }

    @Test
    void givesTheSameTranscriptAgain() {
        var submitted = recordings.submit(FOUR_SECONDS, "en");
        var first = transcribe(submitted);
        var second = transcribe(submitted);
        assertThat(second.getSegments()).isEqualTo(first.getSegments());
        assertThat(second.getPauses()).isEqualTo(first.getPauses());
    }

    @Test
    void anErasedRecordingIsGone() {
        var submitted = recordings.submit(FOUR_SECONDS, "en");
        recordings.vault().erase(RecordingId.of(submitted));
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(RecordingGoneException.class);
        assertThat(languages).isEmpty();
    }

    @Test
    void deletedAudioIsGoneToo() {
        var submitted = recordings.submit(FOUR_SECONDS, "en");
        recordings.vault().deleteAudio(RecordingId.of(submitted));
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void aDamagedRecordingMayBeReadBetterLater() throws IOException {
        var submitted = recordings.submit(FOUR_SECONDS, "en");
        var file = folder.resolve("vault/audio/ten_a/" + submitted.getTaskId());
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1_000);
        }
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted))
                .isInstanceOfSatisfying(AudioUnreadableException.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.TRANSCRIPTION_UNAVAILABLE));
        assertThat(languages).isEmpty();
    }

    @Test
    void anotherSampleRateIsNotGuessedAt() {
        var payload = AudioSubmitted.newBuilder(GoldenExamples.example(AudioSubmitted.class))
                .setSampleRateHertz(8_000)
                .build();
        var submitted = recordings.submit(FOUR_SECONDS, EventCodec.encode(payload));
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("8000");
    }

    @Test
    void anEventWithoutItsPartIsUnreadable() {
        var submitted = Envelope.newBuilder(recordings.submit(FOUR_SECONDS, "en"))
                .setParts(List.of())
                .build();
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(UnreadableEventException.class);
    }
}
