/** How far a recording and its text can be trusted. */
@NullMarked
package dev.voicecoach.transcription.quality;

import org.jspecify.annotations.NullMarked;
