/** Failures with stable codes. */
@NullMarked
package dev.voicecoach.platform.failure;

import org.jspecify.annotations.NullMarked;
