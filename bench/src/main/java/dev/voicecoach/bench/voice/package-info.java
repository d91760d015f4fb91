/** The local voice engine: cost, agreement with Praat, and what changes in its words when the sound changes. */
@NullMarked
package dev.voicecoach.bench.voice;

import org.jspecify.annotations.NullMarked;
