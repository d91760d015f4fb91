/** Kills parts of the cluster at moments that the seed decides. */
@NullMarked
package dev.voicecoach.faults.nemesis;

import org.jspecify.annotations.NullMarked;
