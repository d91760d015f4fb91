/** Faults under load: the program that kills parts of the system and judges the history. */
@NullMarked
package dev.voicecoach.faults;

import org.jspecify.annotations.NullMarked;
