/** The check that every word of coaching rests on something, whoever wrote it. */
@NullMarked
package dev.voicecoach.coaching.verification;

import org.jspecify.annotations.NullMarked;
