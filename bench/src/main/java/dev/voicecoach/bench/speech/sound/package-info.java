/** Recordings and what becomes of them: joined, over a telephone, in noise; and sounds without speech. */
@NullMarked
package dev.voicecoach.bench.speech.sound;

import org.jspecify.annotations.NullMarked;
