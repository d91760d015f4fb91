/** Ids that cannot be guessed. */
@NullMarked
package dev.voicecoach.gateway.id;

import org.jspecify.annotations.NullMarked;
