/** What is usual for each learner's own voice, from their earlier answers, and how an answer compares with it. */
@NullMarked
package dev.voicecoach.coaching.baseline;

import org.jspecify.annotations.NullMarked;
