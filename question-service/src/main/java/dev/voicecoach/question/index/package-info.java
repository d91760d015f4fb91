/** Finding the questions nearest in meaning to a text, in Chroma while it answers and in memory otherwise. */
@NullMarked
package dev.voicecoach.question.index;

import org.jspecify.annotations.NullMarked;
