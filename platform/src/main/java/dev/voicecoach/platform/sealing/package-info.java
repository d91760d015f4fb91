/** One key per recording: made, wrapped, used and erased here and nowhere else. */
@NullMarked
package dev.voicecoach.platform.sealing;

import org.jspecify.annotations.NullMarked;
