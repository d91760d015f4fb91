/** Errors as RFC 9457 problem documents. */
@NullMarked
package dev.voicecoach.platform.problem;

import org.jspecify.annotations.NullMarked;
