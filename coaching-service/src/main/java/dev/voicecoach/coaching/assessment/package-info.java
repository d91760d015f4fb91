/** From what was heard to what it is worth: read, measured, scored. */
@NullMarked
package dev.voicecoach.coaching.assessment;

import org.jspecify.annotations.NullMarked;
