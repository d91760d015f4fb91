/** The API of the gateway as a client uses it, with each answer noted. */
@NullMarked
package dev.voicecoach.faults.client;

import org.jspecify.annotations.NullMarked;
