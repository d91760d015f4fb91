/** What the measurements are worth: pure, versioned, and silent where there is no evidence. */
@NullMarked
package dev.voicecoach.coaching.scores;

import org.jspecify.annotations.NullMarked;
