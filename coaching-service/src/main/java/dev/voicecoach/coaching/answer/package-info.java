/** The use case: an answer whose parts have come together is scored and coached. */
@NullMarked
package dev.voicecoach.coaching.answer;

import org.jspecify.annotations.NullMarked;
