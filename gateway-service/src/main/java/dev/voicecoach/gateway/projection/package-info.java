/** Keeps the tasks up to date with what the other services say. */
@NullMarked
package dev.voicecoach.gateway.projection;

import org.jspecify.annotations.NullMarked;
