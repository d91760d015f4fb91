/** Finding questions by meaning and by words at once. */
@NullMarked
package dev.voicecoach.question.hybrid;

import org.jspecify.annotations.NullMarked;
