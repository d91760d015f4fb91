/** Turns a recording into text with times and pauses, whichever engine listens. */
@NullMarked
package dev.voicecoach.transcription.speech;

import org.jspecify.annotations.NullMarked;
