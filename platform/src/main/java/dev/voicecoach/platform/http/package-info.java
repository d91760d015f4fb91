/**
 * Calls of servers elsewhere that hear a recording: tries within a budget, nothing of the recording or the key in a
 * message. For services that declare okhttp themselves.
 */
@NullMarked
package dev.voicecoach.platform.http;

import org.jspecify.annotations.NullMarked;
