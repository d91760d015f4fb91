/** emotion-service: hears how an answer is spoken, in absolute values, and keeps nothing. */
@NullMarked
package dev.voicecoach.emotion;

import org.jspecify.annotations.NullMarked;
