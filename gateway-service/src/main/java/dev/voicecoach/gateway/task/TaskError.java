package dev.voicecoach.gateway.task;

import dev.voicecoach.schemas.FailureCode;

/**
 * Why a task failed.
 *
 * @param stage where: {@code transcription}, {@code emotion} or {@code coaching}
 * @param code a {@link FailureCode} on the wire; one that is newer than this version is kept as it came
 */
public record TaskError(String stage, String code) {

    /** A sentence or two that a person can act on. */
    String detail() {
        return switch (FailureCode.of(code)) {
            case DEADLINE_EXCEEDED -> "The answer could not be worked on in time. Please submit it again.";
            case TRANSCRIPTION_UNAVAILABLE -> "The recording could not be transcribed. Please submit it again later.";
            case UNSUPPORTED_LANGUAGE -> "The language that was asked for is not supported. Please try 'en'.";
            case INVALID_MEDIA, UNSUPPORTED_MEDIA, NO_AUDIO_TRACK, EMPTY_MEDIA ->
                "The recording could not be understood as sound. Please record it again.";
            case VAULT_UNAVAILABLE -> "The recording could not be read. Please submit it again later.";
            default -> "Something went wrong on our side. Please submit the answer again.";
        };
    }

    /** A few words on what happened. */
    String title() {
        return switch (FailureCode.of(code).kind()) {
            case CALLER -> "The recording cannot be used";
            case DEPENDENCY -> "Something that is needed was not available";
            case INTERNAL -> "Internal error";
        };
    }
}
