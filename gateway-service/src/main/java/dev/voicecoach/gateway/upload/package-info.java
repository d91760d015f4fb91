/** Reads an answer off the wire: the options, and the audio put aside on disk or the text. */
@NullMarked
package dev.voicecoach.gateway.upload;

import org.jspecify.annotations.NullMarked;
