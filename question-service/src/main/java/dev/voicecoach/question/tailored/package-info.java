/** Finding the questions that a job description or a résumé calls for. */
@NullMarked
package dev.voicecoach.question.tailored;

import org.jspecify.annotations.NullMarked;
