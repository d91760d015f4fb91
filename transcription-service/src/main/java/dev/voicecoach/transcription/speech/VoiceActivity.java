package dev.voicecoach.transcription.speech;

import java.util.ArrayList;
import java.util.List;

/** Where somebody speaks in one recording and where not. Immutable; pure functions of the probabilities. */
public final class VoiceActivity {
    /** Samples per window: 32 ms. */
    public static final int WINDOW = 512;

    /** Silero's own pair: a voice begins at 0.5 and ends below 0.35, so that it does not flutter. */
    private static final float BEGINS = 0.5f;

    private static final float ENDS = 0.35f;
    /** 96 ms: a shorter silence is part of a word, for example the closure of a plosive. */
    public static final int MIN_SILENCE_WINDOWS = 3;
    /** 128 ms: what is shorter is a click or a breath. Measured: the crackle at the end of a broadcast took 96 ms. */
    private static final int MIN_SPEECH_WINDOWS = 4;
    /** 256 ms, the first whole number of windows that is at least 250 ms. */
    private static final int PAUSE_WINDOWS = 8;

    /** A silence of at least 250 ms, in milliseconds from the start of the recording. */
    public record Pause(long startMillis, long endMillis) {}

    /** Windows from {@code from} to before {@code to}. */
    public record Span(int from, int to) {
        public int length() {
            return to - from;
        }
    }

    private final float[] probabilities;
    private final int samples;

    /**
     * @param probabilities that each window of the recording holds a voice
     * @param samples length of the recording
     */
    public VoiceActivity(float[] probabilities, int samples) {
        this.probabilities = probabilities.clone();
        this.samples = samples;
    }

    public int samples() {
        return samples;
    }

    /** The stretches of speech; silences shorter than so many windows are part of it. */
    public List<Span> speech(int minSilence) {
        var spans = new ArrayList<Span>();
        for (int window = 0; window < probabilities.length; window++) {
            if (probabilities[window] < BEGINS) {
                continue;
            }
            var free = spans.isEmpty() ? 0 : spans.getLast().to();
            var from = window;
            while (from > free && probabilities[from - 1] >= ENDS) {
                from--;
            }
            while (window < probabilities.length && probabilities[window] >= ENDS) {
                window++;
            }
            spans.add(new Span(from, window));
        }
        var words = joined(spans, MIN_SILENCE_WINDOWS);
        words.removeIf(span -> span.length() < MIN_SPEECH_WINDOWS);
        return joined(words, minSilence);
    }

    private static List<Span> joined(List<Span> spans, int minSilence) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (!joined.isEmpty() && span.from() - joined.getLast().to() < minSilence) {
                joined.set(joined.size() - 1, new Span(joined.getLast().from(), span.to()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** The least voiced window of a range: where a cut does least harm. */
    public int quietest(int from, int to) {
        var quietest = from;
        for (int window = from; window < to; window++) {
            if (probabilities[window] < probabilities[quietest]) {
                quietest = window;
            }
        }
        return quietest;
    }

    /**
     * Of a stretch of the recording, in samples, what the span that it shares most with leaves of it; all of it where
     * nobody seems to speak.
     *
     * @return its two ends
     */
    public static double[] mostVoiced(double from, double to, List<Span> speech) {
        var best = new double[] {from, to};
        var most = 0.0;
        for (var span : speech) {
            var start = Math.max(from, (double) span.from() * WINDOW);
            var end = Math.min(to, (double) span.to() * WINDOW);
            if (end - start > most) {
                most = end - start;
                best = new double[] {start, end};
            }
        }
        return best;
    }

    /** Silences of at least 250 ms before, between and after the speech; one of the whole length when nobody speaks. */
    public List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        var silentFrom = 0;
        for (var span : speech(PAUSE_WINDOWS)) {
            if (span.from() - silentFrom >= PAUSE_WINDOWS) {
                pauses.add(new Pause(millis(silentFrom), millis(span.from())));
            }
            silentFrom = span.to();
        }
        if (probabilities.length - silentFrom >= PAUSE_WINDOWS) {
            pauses.add(new Pause(millis(silentFrom), Samples.millis(samples)));
        }
        return pauses;
    }

    /** Time that is speech, with the silences too short to be pauses. */
    public long speechMillis() {
        return speech(PAUSE_WINDOWS).stream()
                .mapToLong(span -> millis(span.to()) - millis(span.from()))
                .sum();
    }

    /** Milliseconds from the start of the recording to this window, or to the end if that comes first. */
    public long millis(int window) {
        return Samples.millis(Math.min((long) window * WINDOW, samples));
    }
}
