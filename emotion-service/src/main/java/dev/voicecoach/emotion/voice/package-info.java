/** Analyses how the voice of a recording sounds, whichever engine listens, within what the tenant allows. */
@NullMarked
package dev.voicecoach.emotion.voice;

import org.jspecify.annotations.NullMarked;
