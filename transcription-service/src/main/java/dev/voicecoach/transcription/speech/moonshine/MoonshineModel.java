package dev.voicecoach.transcription.speech.moonshine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two sizes of Moonshine. The heads are the four whose weightiest frame lay nearest to the middle of the word, on
 * three clips with a forced alignment (austen-0870, -0890, -0920; mean distance 67 to 84 ms for base, 61 to 87 for tiny).
 */
enum MoonshineModel {
    BASE,
    TINY;

    List<AlignmentHead> heads() {
        return switch (this) {
            case BASE ->
                List.of(
                        new AlignmentHead(6, 4),
                        new AlignmentHead(6, 1),
                        new AlignmentHead(5, 5),
                        new AlignmentHead(4, 2));
            case TINY ->
                List.of(
                        new AlignmentHead(4, 3),
                        new AlignmentHead(3, 5),
                        new AlignmentHead(3, 6),
                        new AlignmentHead(4, 1));
        };
    }

    Confidence confidence() {
        return switch (this) {
            case BASE -> new Confidence(0.73, 1.42);
            case TINY -> new Confidence(0.85, 0.75);
        };
    }

    Set<Integer> alignmentLayers() {
        return heads().stream().map(AlignmentHead::layer).collect(Collectors.toSet());
    }

    /** As policies ask for it; also the name of its folder. */
    String engineName() {
        return "moonshine-" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
