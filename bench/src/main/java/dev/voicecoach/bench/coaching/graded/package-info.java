/** Answers, questions and claims that a person has judged, as they lie in {@code bench/coaching}. */
@NullMarked
package dev.voicecoach.bench.coaching.graded;

import org.jspecify.annotations.NullMarked;
