/** Finding the questions that have the words of a text. */
@NullMarked
package dev.voicecoach.question.keyword;

import org.jspecify.annotations.NullMarked;
