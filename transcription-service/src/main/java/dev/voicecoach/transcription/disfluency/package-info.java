/** Where an answer is not fluent: fillers, repeats and pauses, from its words and its sound. */
@NullMarked
package dev.voicecoach.transcription.disfluency;

import org.jspecify.annotations.NullMarked;
