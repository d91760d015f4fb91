package dev.voicecoach.faults.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is made with.
 *
 * @param answers how many are sent
 * @param seed decides what is killed when
 * @param parts each is killed once
 * @param inFlight most answers at a time that have not ended
 * @param limit from the first answer until all have ended; what has not by then is lost
 * @param home folder for everything, kept afterwards
 * @param repository the checkout whose services have been built
 */
public record Settings(
        int answers, long seed, List<String> parts, int inFlight, Duration limit, Path home, Path repository) {
    public Settings {
        parts = List.copyOf(parts);
        if (answers < 1 || inFlight < 1) {
            throw new IllegalArgumentException(answers + " answers, " + inFlight + " in flight; both are at least 1");
        }
    }
}
