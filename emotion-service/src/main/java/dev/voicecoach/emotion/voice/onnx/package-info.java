/** Expressions by a speech-emotion model that the operator brings, as an ONNX file; the measurements stay ours. */
@NullMarked
package dev.voicecoach.emotion.voice.onnx;

import org.jspecify.annotations.NullMarked;
