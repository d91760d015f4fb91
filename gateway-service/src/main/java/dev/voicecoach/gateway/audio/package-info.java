/** Intake of audio: any usual recording in, 16 kHz mono PCM out, or a sentence that says why not. */
@NullMarked
package dev.voicecoach.gateway.audio;

import org.jspecify.annotations.NullMarked;
