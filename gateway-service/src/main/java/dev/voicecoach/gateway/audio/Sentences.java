package dev.voicecoach.gateway.audio;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Values as a person reads them. */
final class Sentences {
    static final String FORMATS =
            "Please use WAV or MP3 (M4A, MP4, WebM, Ogg, Opus, FLAC, AIFF, AMR and WMA work too).";

    private Sentences() {}

    /** For example {@code 10 minutes}, {@code 90 s}, {@code 0.1 s}. */
    static String of(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) > 0 && duration.toMillis() % 60_000 == 0) {
            return duration.toMinutes() + " minutes";
        }
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    /** For example {@code 25 MB}, or {@code 1500 bytes} for what is no whole number of megabytes. */
    static String of(DataSize size) {
        return size.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0
                ? size.toMegabytes() + " MB"
                : size.toBytes() + " bytes";
    }
}
