package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.sealing.RecordingKeys;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.VoiceAnalysed;
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

class AnalyseVoiceTest {
    private static final short[] FOUR_SECONDS = new short[64_000];
    private static final VoiceAnalysis EXPRESSIVE = new VoiceAnalysis(
            List.of(new VoiceAnalysis.Window(
                    0,
                    4000,
                    118.5,
                    -23.25,
                    0.5,
                    3.5,
                    List.of(new Likelihood("calm", 0.6)),
                    List.of(new Likelihood("steady", 0.75)),
                    null,
                    null)),
            VoiceAnalysedWireTest.GOLDEN.summary(),
            VoiceAnalysedWireTest.GOLDEN.engine());

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Boolean> allowed = new ArrayList<>();
    private Recordings recordings;
    private AnalyseVoice analyseVoice;

    /** Names expressions whatever it is told. */
    private VoiceAnalysis disobey(boolean mayNameExpressions) {
        allowed.add(mayNameExpressions);
        return EXPRESSIVE;
    }

    @BeforeEach
    void start() {
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        var store = new FilesystemObjectStore(folder.resolve("vault"));
        var keys = new RecordingKeys(
                store, KeyEncryptionKey.read(folder.resolve("kek")), Duration.ofSeconds(5), System::nanoTime);
        var seal = new RecordingSeal(keys);
        recordings = new Recordings(new RecordingVault(store, keys, seal), seal);
        var choose = new ChooseAnalyser(List.of(FakeAnalyser.local("local", this::disobey)), "local");
        analyseVoice = new AnalyseVoice(recordings.vault(), seal, new HearVoice(choose), meters);
    }

    private VoiceAnalysed analyse(Envelope submitted) {
        var event = analyseVoice.analyse(submitted).orElseThrow();
        return recordings
                .seal()
                .open(RecordingId.of(submitted), event.getParts().getFirst(), VoiceAnalysed.class);
    }

    @Test
    void answersTheSubmission() {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL);
        var event = analyseVoice.analyse(submitted).orElseThrow();
        assertThat(event.getKind()).isEqualTo(EventKind.VOICE_ANALYSED);
        assertThat(event.getTaskId()).isEqualTo(submitted.getTaskId());
        assertThat(event.getTenantId()).isEqualTo(submitted.getTenantId());
        assertThat(event.getTraceparent()).isEqualTo(submitted.getTraceparent());
        assertThat(event.getSubmission()).isEqualTo(submitted.getSubmission());
        assertThat(event.getDegraded()).isEmpty();
        assertThat(event.getParts()).hasSize(1);
        assertThat(event.getParts().getFirst().getKind()).isEqualTo(EventKind.VOICE_ANALYSED);
        assertThat(event.getParts().getFirst().getFailure()).isNull();
    }

    @Test
    void namesExpressionsUnderTheFullPolicyOnly() {
        assertThat(analyse(recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL))
                        .getTimeline()
                        .getFirst()
                        .getExpressions())
                .hasSize(1);
        var voiceOnly = analyse(recordings.submit(FOUR_SECONDS, EmotionPolicy.VOICE_ONLY))
                .getTimeline()
                .getFirst();
        assertThat(voiceOnly.getExpressions()).isEmpty();
        assertThat(voiceOnly.getAttributes()).hasSize(1);
        assertThat(allowed).containsExactly(true, false);
    }

    @Test
    void computesNothingWhenThePolicyIsOff() {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.OFF);
        // Would throw if it were opened.
        recordings.vault().erase(RecordingId.of(submitted));
        assertThat(analyseVoice.analyse(submitted)).isEmpty();
        assertThat(allowed).isEmpty();
        assertThat(meters.get("emotion_analysis_time").timer().count()).isZero();
    }

    @Test
    void hasNothingToSayAboutWhatWasTyped() {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL);
        // Would throw if it were opened.
        recordings.vault().deleteAudio(RecordingId.of(submitted));
        var typed = Envelope.newBuilder(submitted)
                .setSubmission(Submission.newBuilder(submitted.getSubmission())
                        .setAudioMillis(0L)
                        .setInput(AnswerInput.TYPED)
                        .build())
                .build();
        assertThat(analyseVoice.analyse(typed)).isEmpty();
        assertThat(allowed).isEmpty();
        assertThat(meters.get("emotion_analysis_time").timer().count()).isZero();
    }

    @Test
    void saysSoWhenAnotherEngineWasAskedFor() {
        var hume = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL, "hume");
        assertThat(analyseVoice.analyse(hume).orElseThrow().getDegraded()).containsExactly("hume_unavailable");
        var local = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL, "local");
        assertThat(analyseVoice.analyse(local).orElseThrow().getDegraded()).isEmpty();
    }

    @Test
    void measuresItsTime() {
        analyse(recordings.submit(FOUR_SECONDS, EmotionPolicy.VOICE_ONLY));
        assertThat(meters.get("emotion_analysis_time").timer().count()).isEqualTo(1);
    }

    @Test
    void anErasedRecordingIsGone() {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL);
        recordings.vault().erase(RecordingId.of(submitted));
        assertThatThrownBy(() -> analyseVoice.analyse(submitted)).isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void deletedAudioIsGoneToo() {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL);
        recordings.vault().deleteAudio(RecordingId.of(submitted));
        assertThatThrownBy(() -> analyseVoice.analyse(submitted)).isInstanceOf(RecordingGoneException.class);
    }

    @Test
    void aDamagedRecordingMayBeReadBetterLater() throws IOException {
        var submitted = recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL);
        var file = folder.resolve("vault/audio/ten_a/" + submitted.getTaskId());
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1_000);
        }
        assertThatThrownBy(() -> analyseVoice.analyse(submitted))
                .isInstanceOfSatisfying(RecordingUnreadableException.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.EMOTION_UNAVAILABLE));
        assertThat(allowed).isEmpty();
    }

    @Test
    void anEventWithoutItsSubmissionIsUnreadable() {
        var submitted = Envelope.newBuilder(recordings.submit(FOUR_SECONDS, EmotionPolicy.FULL))
                .setSubmission(null)
                .build();
        assertThatThrownBy(() -> analyseVoice.analyse(submitted)).isInstanceOf(UnreadableEventException.class);
    }
}
