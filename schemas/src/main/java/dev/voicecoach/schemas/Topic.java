package dev.voicecoach.schemas;

import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.LearnerErased;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.TaskFailed;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A Kafka topic: its name, what its key is, and the one type of record on it. One topic has one writing service;
 * only {@link #TASK_FAILED} has several.
 *
 * @param name as Kafka knows it
 * @param key what the record key holds
 * @param type the record on the wire, Avro single-object encoded
 * @param compacted true: Kafka keeps the latest record per key for ever; false: records expire
 */
public record Topic<T extends SpecificRecord>(String name, Key key, Class<T> type, boolean compacted) {

    /** What a record key holds, always as UTF-8 text. */
    public enum Key {
        TASK_ID,
        QUESTION_ID,
        /** The keyed hash of a learner. */
        LEARNER
    }

    /** Names for annotations, which take constants only. */
    public static final String AUDIO_SUBMITTED_NAME = "audio.submitted";

    public static final String TRANSCRIPT_READY_NAME = "transcript.ready";
    public static final String VOICE_ANALYSED_NAME = "voice.analysed";
    public static final String COACHING_REQUESTED_NAME = "coaching.requested";
    public static final String PHRASING_REQUESTED_NAME = "phrasing.requested";
    public static final String SCORES_READY_NAME = "scores.ready";
    public static final String FEEDBACK_READY_NAME = "feedback.ready";
    public static final String TASK_FAILED_NAME = "task.failed";
    public static final String QUESTION_CATALOG_NAME = "question.catalog";
    public static final String LEARNER_ERASED_NAME = "learner.erased";

    /** Written by gateway-service, when a recording was accepted. */
    public static final Topic<Envelope> AUDIO_SUBMITTED = aboutRecording(AUDIO_SUBMITTED_NAME);
    /** Written by transcription-service. */
    public static final Topic<Envelope> TRANSCRIPT_READY = aboutRecording(TRANSCRIPT_READY_NAME);
    /** Written by emotion-service, also when it gave up. */
    public static final Topic<Envelope> VOICE_ANALYSED = aboutRecording(VOICE_ANALYSED_NAME);
    /** Written by the join in coaching-service, once per task. */
    public static final Topic<Envelope> COACHING_REQUESTED = aboutRecording(COACHING_REQUESTED_NAME);
    /** Written and read by coaching-service: an answer that is scored and waits for a language model. */
    public static final Topic<Envelope> PHRASING_REQUESTED = aboutRecording(PHRASING_REQUESTED_NAME);
    /** Written by coaching-service. */
    public static final Topic<Envelope> SCORES_READY = aboutRecording(SCORES_READY_NAME);
    /**
     * Written by coaching-service; the last event of a task that went well. Where a language model takes its time, one of
     * kind FEEDBACK_DRAFTED comes before, phrased by the rules.
     */
    public static final Topic<Envelope> FEEDBACK_READY = aboutRecording(FEEDBACK_READY_NAME);
    /** Written by whichever service gave up. */
    public static final Topic<TaskFailed> TASK_FAILED =
            new Topic<>(TASK_FAILED_NAME, Key.TASK_ID, TaskFailed.class, false);
    /** Written by question-service. */
    public static final Topic<QuestionPublished> QUESTION_CATALOG =
            new Topic<>(QUESTION_CATALOG_NAME, Key.QUESTION_ID, QuestionPublished.class, true);
    /** Written by gateway-service, when a tenant has a person forgotten. */
    public static final Topic<LearnerErased> LEARNER_ERASED =
            new Topic<>(LEARNER_ERASED_NAME, Key.LEARNER, LearnerErased.class, false);

    /** Every topic there is, dead letters apart. */
    public static List<Topic<?>> all() {
        return List.of(
                AUDIO_SUBMITTED,
                TRANSCRIPT_READY,
                VOICE_ANALYSED,
                COACHING_REQUESTED,
                PHRASING_REQUESTED,
                SCORES_READY,
                FEEDBACK_READY,
                TASK_FAILED,
                QUESTION_CATALOG,
                LEARNER_ERASED);
    }

    private static Topic<Envelope> aboutRecording(String name) {
        return new Topic<>(name, Key.TASK_ID, Envelope.class, false);
    }
}
