/** Real speech to send, and how far a transcript is from what was said. */
@NullMarked
package dev.voicecoach.faults.speech;

import org.jspecify.annotations.NullMarked;
