/** Reads an upload off the wire: the options, and the audio put aside on disk. */
@NullMarked
package dev.voicecoach.gateway.upload;

import org.jspecify.annotations.NullMarked;
