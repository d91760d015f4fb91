/** Judges the coaching by answers and claims that a person graded, and by what happens when only the sound changes. */
@NullMarked
package dev.voicecoach.bench.coaching;

import org.jspecify.annotations.NullMarked;
