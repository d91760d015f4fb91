/** How an answer compares with the same learner's last attempt at the same question. */
@NullMarked
package dev.voicecoach.coaching.attempt;

import org.jspecify.annotations.NullMarked;
