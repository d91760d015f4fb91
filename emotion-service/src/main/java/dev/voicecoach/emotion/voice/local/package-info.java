/** The engine of our own: measures the signal, knows no words and guesses no feelings. */
@NullMarked
package dev.voicecoach.emotion.voice.local;

import org.jspecify.annotations.NullMarked;
