/** Expressions as Hume's Expression Measurement API hears them; the measurements stay ours. */
@NullMarked
package dev.voicecoach.emotion.voice.hume;

import org.jspecify.annotations.NullMarked;
