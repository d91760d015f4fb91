package dev.voicecoach.platform.store;

import dev.voicecoach.schemas.events.Envelope;
import java.util.regex.Pattern;

/**
 * Whose recording: the key to everything kept about it.
 *
 * @param tenantId {@code ten_…}
 * @param taskId {@code tsk_…}
 */
public record RecordingId(String tenantId, String taskId) {
    // Both become parts of object names, so neither may climb out of the store.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    public RecordingId {
        if (!SAFE.matcher(tenantId).matches() || !SAFE.matcher(taskId).matches()) {
            throw new IllegalArgumentException("Ids hold letters, digits, '_' and '-' only, at most 80");
        }
    }

    /** The recording that an event is about. */
    public static RecordingId of(Envelope event) {
        return new RecordingId(event.getTenantId(), event.getTaskId());
    }
}
