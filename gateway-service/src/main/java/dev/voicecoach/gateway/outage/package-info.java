/** What callers and listeners are told while PostgreSQL or the vault is away. */
@NullMarked
package dev.voicecoach.gateway.outage;

import org.jspecify.annotations.NullMarked;
