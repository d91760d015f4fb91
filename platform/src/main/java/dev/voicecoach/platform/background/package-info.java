/** Work that goes on beside the requests. */
@NullMarked
package dev.voicecoach.platform.background;

import org.jspecify.annotations.NullMarked;
