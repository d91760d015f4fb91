/** Speech to text by Moonshine, in this process. */
@NullMarked
package dev.voicecoach.transcription.speech.moonshine;

import org.jspecify.annotations.NullMarked;
