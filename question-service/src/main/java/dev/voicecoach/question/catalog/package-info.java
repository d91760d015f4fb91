/** Telling the other services which questions there are. */
@NullMarked
package dev.voicecoach.question.catalog;

import org.jspecify.annotations.NullMarked;
