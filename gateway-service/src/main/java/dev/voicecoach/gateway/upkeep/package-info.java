/** Ends what is overdue and removes what nobody owns. */
@NullMarked
package dev.voicecoach.gateway.upkeep;

import org.jspecify.annotations.NullMarked;
