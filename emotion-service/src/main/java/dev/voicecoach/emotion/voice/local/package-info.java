/** The engine of our own: measures the signal, knows no words. */
@NullMarked
package dev.voicecoach.emotion.voice.local;

import org.jspecify.annotations.NullMarked;
