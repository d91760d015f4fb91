/** What was measured: pure functions of the transcript and the voice. */
@NullMarked
package dev.voicecoach.coaching.metrics;

import org.jspecify.annotations.NullMarked;
