/** The questions: read from JSON files, checked whole, kept in memory. */
@NullMarked
package dev.voicecoach.question.bank;

import org.jspecify.annotations.NullMarked;
