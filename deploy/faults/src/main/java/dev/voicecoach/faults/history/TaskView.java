package dev.voicecoach.faults.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one poll showed of a task, as far as it matters here.
 *
 * @param status as in the API
 * @param version of the task; null when the gateway told none
 * @param stages status by name of the stage
 * @param result how far the result is
 * @param transcript null until there is a result with one
 * @param answer the number that the client gave the answer, as the gateway gives it back; null if it does not
 * @param degraded codes of what was missing
 * @param error code; null unless failed
 */
public record TaskView(
        String status,
        @Nullable Long version,
        Map<String, String> stages,
        Result result,
        @Nullable String transcript,
        @Nullable Integer answer,
        List<String> degraded,
        @Nullable String error) {

    /** How far a result is; it only ever goes forward. */
    public enum Result {
        NONE,
        PROVISIONAL,
        FINAL
    }

    private static final Set<String> TERMINAL = Set.of("completed", "failed", "cancelled", "expired");

    /** Whether the task has ended, which is for ever. */
    public boolean isTerminal() {
        return TERMINAL.contains(status);
    }
}
