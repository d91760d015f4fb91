/** What is known of a recording, opened and put together when it is asked for. */
@NullMarked
package dev.voicecoach.gateway.result;

import org.jspecify.annotations.NullMarked;
