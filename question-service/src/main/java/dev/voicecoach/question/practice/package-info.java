/** Practice sessions: the next question that a learner has not had. */
@NullMarked
package dev.voicecoach.question.practice;

import org.jspecify.annotations.NullMarked;
