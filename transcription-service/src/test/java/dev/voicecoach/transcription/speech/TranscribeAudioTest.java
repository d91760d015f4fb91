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
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
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
            true,
            1,
            new Transcription.Engine("moonshine", "base-int8", "0.1.8"));
    private static final Transcription.Engine DETECTOR = new Transcription.Engine("silero", "vad-v6", "0.0.31");
    private static final String SPEECH =
            "..........##############################################.....................";
    private static final short[] FOUR_SECONDS = new short[64_000];

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> languages = new ArrayList<>();
    private Transcription heard = HEARD;
    private VoiceActivity voice = Voices.of(SPEECH);
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
        var detector = new VoiceDetector() {
            @Override
            public VoiceActivity listen(Samples samples) {
                assertThat(samples.length()).isEqualTo(FOUR_SECONDS.length);
                return voice;
            }

            @Override
            public Transcription.Engine engine() {
                return DETECTOR;
            }
        };
        var near = FakeTranscriber.local("near", (samples, language) -> {
            assertThat(samples.length()).isEqualTo(FOUR_SECONDS.length);
            languages.add(language);
            return heard;
        });
        var choose = new ChooseTranscriber(List.of(near), "near", "near");
        transcribeAudio = new TranscribeAudio(recordings.vault(), seal, detector, new HearSpeech(choose), meters);
    }

    private TranscriptReady transcribe(Envelope submitted) {
        var event = transcribeAudio.transcribe(submitted);
        assertThat(event.getKind()).isEqualTo(EventKind.TRANSCRIPT_READY);
        assertThat(event.getTaskId()).isEqualTo(submitted.getTaskId());
        assertThat(event.getDegraded()).isEqualTo(submitted.getDegraded());
        assertThat(event.getParts()).hasSize(1);
        var part = event.getParts().getFirst();
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
    void pausesAndSpeechComeFromTheVoiceActivity() {
        var transcript = transcribe(recordings.submit(FOUR_SECONDS, "en"));
        assertThat(transcript.getPauses())
                .containsExactly(
                        pause(0, 320, PauseKind.BEFORE_ANSWER), pause(1792, 2464, PauseKind.BETWEEN_SENTENCES));
        assertThat(transcript.getSpeechMillis()).isEqualTo(46 * 32);
    }

    private static Pause pause(long startMillis, long endMillis, PauseKind kind) {
        return Pause.newBuilder()
                .setStartMillis(startMillis)
                .setEndMillis(endMillis)
                .setKind(kind)
                .build();
    }

    @Test
    void whereNobodySpeaksNoEngineIsAskedAndTheTextIsEmpty() {
        voice = Voices.of("..........");
        var transcript = transcribe(recordings.submit(FOUR_SECONDS, "en"));
        assertThat(transcript.getText()).isEmpty();
        assertThat(transcript.getSegments()).isEmpty();
        assertThat(transcript.getPauses()).containsExactly(pause(0, 320, PauseKind.BEFORE_ANSWER));
        assertThat(transcript.getAudioMillis()).isEqualTo(4000);
        assertThat(transcript.getEngine().getName()).isEqualTo("silero");
        assertThat(languages).isEmpty();
    }

    @Test
    void whatWasTypedIsTheTranscriptAndNobodyListens() {
        var transcript = transcribe(recordings.submitTyped("I led the release.\n\nIt shipped.", "en-GB"));
        assertThat(transcript.getText()).isEqualTo("I led the release. It shipped.");
        assertThat(transcript.getSegments()).hasSize(2);
        assertThat(transcript.getLanguage()).isEqualTo("en-GB");
        assertThat(languages).isEmpty();
        assertThat(meters.get("transcription_time").timer().count()).isZero();
    }

    @Test
    void anErasedTypedAnswerIsGoneToo() {
        var submitted = recordings.submitTyped("I led the release.", "en");
        recordings.vault().erase(RecordingId.of(submitted));
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void givesTheTimesOfTheWords() {
        heard = new Transcription(
                "en",
                List.of(new Segment("Yes, I", 320, 900)),
                List.of(new Transcription.Word("Yes,", 320, 600, 0.9), new Transcription.Word("I", 640, 900, 0.5)),
                true,
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
    void anEngineThatIsMissingIsNamed() {
        var submitted = recordings.submit(FOUR_SECONDS, "en");
        var submission = submitted.getSubmission();
        var policy =
                Policy.newBuilder(submission.getPolicy()).setTranscriber("far").build();
        var asking = Envelope.newBuilder(submitted)
                .setDegraded(List.of("earlier"))
                .setSubmission(
                        Submission.newBuilder(submission).setPolicy(policy).build())
                .build();
        assertThat(transcribeAudio.transcribe(asking).getDegraded()).containsExactly("earlier", "far_unavailable");
    }

    @Test
    void anEventWithoutItsSubmissionIsUnreadable() {
        var submitted = Envelope.newBuilder(recordings.submit(FOUR_SECONDS, "en"))
                .setSubmission(null)
                .build();
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void anEventWithoutItsPartIsUnreadable() {
        var submitted = Envelope.newBuilder(recordings.submit(FOUR_SECONDS, "en"))
                .setParts(List.of())
                .build();
        assertThatThrownBy(() -> transcribeAudio.transcribe(submitted)).isInstanceOf(UnreadableEventException.class);
    }
}
