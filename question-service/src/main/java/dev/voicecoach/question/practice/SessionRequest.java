package dev.voicecoach.question.practice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param learnerRef the client's own name for the person
 * @param retention null: as configured
 */
record SessionRequest(
        String learnerRef,
        Scope scope,
        int length,
        @Nullable Duration retention) {}
