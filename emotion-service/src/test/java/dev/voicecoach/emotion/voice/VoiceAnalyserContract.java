package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.local.LocalEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine does, whatever it hears with. */
public abstract class VoiceAnalyserContract {
    protected abstract VoiceAnalyser analyser();

    static List<String> clips() {
        return Clips.ALL;
    }

    private static Stream<VoiceAnalysis.Likelihood> likelihoods(VoiceAnalysis analysis) {
        return analysis.timeline().stream()
                .flatMap(window -> Stream.concat(window.expressions().stream(), window.attributes().stream()));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void coversTheRecordingInOrder(String clip) {
        var samples = Clips.samples(clip);
        var timeline = analyser().analyse(samples, true).timeline();
        assertThat(timeline).isNotEmpty();
        assertThat(timeline.getFirst().startMillis()).isZero();
        assertThat(timeline.getLast().endMillis()).isBetween(samples.durationMillis() - 10, samples.durationMillis());
        for (int i = 0; i < timeline.size(); i++) {
            assertThat(timeline.get(i).endMillis())
                    .isGreaterThan(timeline.get(i).startMillis());
            if (i > 0) {
                assertThat(timeline.get(i).startMillis())
                        .isGreaterThan(timeline.get(i - 1).startMillis())
                        .isLessThanOrEqualTo(timeline.get(i - 1).endMillis());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void hearsSpeech(String clip) {
        var samples = Clips.samples(clip);
        var analysis = analyser().analyse(samples, true);
        var summary = analysis.summary();
        assertThat(summary.speechMillis()).isPositive();
        assertThat(summary.speechMillis() + summary.pauseMillis()).isLessThanOrEqualTo(samples.durationMillis());
        assertThat(summary.voicedShare()).isBetween(0.1, 1.0);
        assertThat(likelihoods(analysis)).isNotEmpty();
        assertThat(analysis.timeline()).allSatisfy(window -> {
            assertThat(window.voicedShare()).isBetween(0.0, 1.0);
            assertThat(window.loudnessDecibels()).isBetween(-100.0, 0.0);
            assertThat(window.expressions().stream().map(VoiceAnalysis.Likelihood::name))
                    .doesNotHaveDuplicates();
            assertThat(window.attributes().stream().map(VoiceAnalysis.Likelihood::name))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("clips")
    void namesNoExpressionWhenItMayNot(String clip) {
        var analysis = analyser().analyse(Clips.samples(clip), false);
        assertThat(analysis.timeline()).allSatisfy(window -> {
            assertThat(window.expressions()).isEmpty();
            assertThat(window.arousal()).isNull();
            assertThat(window.valence()).isNull();
        });
        assertThat(analysis.summary().expressions()).isEmpty();
        assertThat(analysis.summary().arousal()).isNull();
        assertThat(analysis.summary().valence()).isNull();
        assertThat(analysis.summary().peaks()).noneMatch(VoiceAnalysis.Peak::expression);
    }

    /** So nobody is compared with somebody else by the engine that a tenant chose, or that was up. */
    @ParameterizedTest
    @MethodSource("clips")
    void measuresAsOurOwnEngineDoes(String clip) {
        var own = LocalEngine.analyser().analyse(Clips.samples(clip), true);
        var analysis = analyser().analyse(Clips.samples(clip), true);
        assertThat(analysis.timeline()).hasSameSizeAs(own.timeline());
        assertThat(analysis.timeline())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("expressions", "attributes")
                .isEqualTo(own.timeline());
        assertThat(analysis.summary())
                .usingRecursiveComparison()
                .ignoringFields("expressions", "attributes", "peaks")
                .isEqualTo(own.summary());
    }

    @ParameterizedTest
    @MethodSource("clips")
    void saysTheMostLikelyOfTheWholeFirstAndWhenSomethingStoodOut(String clip) {
        var samples = Clips.samples(clip);
        var summary = analyser().analyse(samples, true).summary();
        assertThat(summary.expressions())
                .isSortedAccordingTo(Comparator.comparingDouble(VoiceAnalysis.Likelihood::probability)
                        .reversed());
        assertThat(summary.peaks())
                .isSortedAccordingTo(Comparator.comparingLong(VoiceAnalysis.Peak::startMillis))
                .allSatisfy(peak -> assertThat(peak.endMillis())
                        .isGreaterThan(peak.startMillis())
                        .isLessThanOrEqualTo(samples.durationMillis()));
    }

    @Test
    void saysWhoListened() {
        var analyser = analyser();
        assertThat(analyser.analyse(Clips.samples(Clips.WOMAN), true).engine().name())
                .isEqualTo(analyser.name());
    }

    @ParameterizedTest
    @MethodSource("clips")
    void givesTheSameAnalysisAgain(String clip) {
        var first = analyser().analyse(Clips.samples(clip), true);
        assertThat(analyser().analyse(Clips.samples(clip), true)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 160, 4_000, 16_000, 96_000})
    void silenceIsAnAnalysisWithoutInvention(int length) {
        var analysis = analyser().analyse(Samples.of(new short[length]), true);
        assertThat(analysis.summary()).isEqualTo(VoiceAnalysis.Summary.ofSilence());
        assertThat(likelihoods(analysis)).isEmpty();
        assertThat(analysis.timeline()).allSatisfy(window -> {
            assertThat(window.pitchHertz()).isNull();
            assertThat(window.voicedShare()).isZero();
            assertThat(window.syllablesPerSecond()).isZero();
        });
    }

    @Test
    void nothingIsAnAnalysisOfNothing() {
        assertThat(analyser().analyse(Samples.of(), true).timeline()).isEmpty();
    }

    @Test
    void servesManyAtOnce() throws Exception {
        var alone = Clips.ALL.stream()
                .map(clip -> analyser().analyse(Clips.samples(clip), true))
                .toList();
        var analyser = analyser();
        List<Callable<VoiceAnalysis>> work = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            Clips.ALL.forEach(clip -> work.add(() -> analyser.analyse(Clips.samples(clip), true)));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var heard = new ArrayList<VoiceAnalysis>();
            for (var each : threads.invokeAll(work)) {
                heard.add(each.get());
            }
            var expected =
                    Collections.nCopies(4, alone).stream().flatMap(List::stream).toList();
            assertThat(heard).isEqualTo(expected);
        }
    }
}
