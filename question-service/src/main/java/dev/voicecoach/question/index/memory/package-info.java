/** The question index in this process. */
@NullMarked
package dev.voicecoach.question.index.memory;

import org.jspecify.annotations.NullMarked;
