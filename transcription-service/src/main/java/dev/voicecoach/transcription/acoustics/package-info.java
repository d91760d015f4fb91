/** What can be measured in a recording without knowing its words. */
@NullMarked
package dev.voicecoach.transcription.acoustics;

import org.jspecify.annotations.NullMarked;
