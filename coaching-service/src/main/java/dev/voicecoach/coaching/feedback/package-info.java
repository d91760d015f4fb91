/** Coaching in words, and the check that every word of it rests on something. */
@NullMarked
package dev.voicecoach.coaching.feedback;

import org.jspecify.annotations.NullMarked;
