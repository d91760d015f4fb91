/** What was said, word by word with its place and time, and the wording that coaching is about. */
@NullMarked
package dev.voicecoach.coaching.transcript;

import org.jspecify.annotations.NullMarked;
