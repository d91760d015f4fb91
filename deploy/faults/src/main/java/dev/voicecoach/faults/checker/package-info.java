/** Reads a history and says what became of every task; pure. */
@NullMarked
package dev.voicecoach.faults.checker;

import org.jspecify.annotations.NullMarked;
