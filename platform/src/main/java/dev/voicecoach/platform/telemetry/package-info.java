/** Trace context, request ids and readiness. */
@NullMarked
package dev.voicecoach.platform.telemetry;

import org.jspecify.annotations.NullMarked;
