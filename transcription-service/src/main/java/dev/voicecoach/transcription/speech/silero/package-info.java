/** Voice activity by Silero VAD, in this process: where somebody speaks and where not. */
@NullMarked
package dev.voicecoach.transcription.speech.silero;

import org.jspecify.annotations.NullMarked;
