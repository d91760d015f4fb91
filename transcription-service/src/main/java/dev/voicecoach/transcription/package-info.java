/** Speech to text: hears {@code audio.submitted} and answers with {@code transcript.ready}. */
@NullMarked
package dev.voicecoach.transcription;

import org.jspecify.annotations.NullMarked;
