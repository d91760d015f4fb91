/** What the models that onnxruntime runs in this process have in common: their folder and their threads. */
@NullMarked
package dev.voicecoach.transcription.speech.onnx;

import org.jspecify.annotations.NullMarked;
