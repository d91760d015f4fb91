/** What is kept of learners has one database, one erasure and one way to be away; what it is, its own features know. */
@NullMarked
package dev.voicecoach.coaching.learner;

import org.jspecify.annotations.NullMarked;
