/** One run from the start of the cluster to the verdict. */
@NullMarked
package dev.voicecoach.faults.run;

import org.jspecify.annotations.NullMarked;
