/**
 * Moonshine's weights in graphs of our own, in which a token costs about half: read from the vendor's files, written once
 * as ONNX files and kept.
 */
@NullMarked
package dev.voicecoach.transcription.speech.moonshine.graph;

import org.jspecify.annotations.NullMarked;
