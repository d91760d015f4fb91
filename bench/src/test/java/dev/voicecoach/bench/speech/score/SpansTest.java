package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.speech.score.Spans.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test
    void findsWhatOverlaps() {
        var spans = Spans.of(
                List.of(new Span(1000, 1300), new Span(5000, 5400)),
                List.of(new Span(1050, 1320), new Span(3000, 3200), new Span(5390, 5800)));

        assertThat(spans).isEqualTo(new Spans(2, 1, 2, List.of(50L, 20L)));
        assertThat(spans.recall()).isEqualTo(0.5);
        assertThat(spans.precision()).isEqualTo(1 / 3.0);
        assertThat(spans.meanEdgeMillis()).isEqualTo(35);
    }

    @Test
    void oneStretchCountsOnce() {
        var spans = Spans.of(List.of(new Span(0, 100), new Span(100, 200)), List.of(new Span(0, 200)));

        assertThat(spans.hits()).isEqualTo(1);
        assertThat(spans.falseOnes()).isZero();
    }

    @Test
    void recordingsAdd() {
        var spans = new Spans(2, 1, 0, List.of(10L)).plus(new Spans(1, 1, 3, List.of(30L)));

        assertThat(spans).isEqualTo(new Spans(3, 2, 3, List.of(10L, 30L)));
    }
}
