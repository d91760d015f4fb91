/** Work that goes on beside the requests. */
@NullMarked
package dev.voicecoach.gateway.background;

import org.jspecify.annotations.NullMarked;
