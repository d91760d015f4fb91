/** The system as real processes, each of which can be killed. */
@NullMarked
package dev.voicecoach.faults.cluster;

import org.jspecify.annotations.NullMarked;
