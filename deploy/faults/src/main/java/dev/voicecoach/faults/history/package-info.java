/** What was seen and done during a run, in order. */
@NullMarked
package dev.voicecoach.faults.history;

import org.jspecify.annotations.NullMarked;
