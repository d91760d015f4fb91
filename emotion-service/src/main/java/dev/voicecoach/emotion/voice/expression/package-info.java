/** From measurements of a voice to what a listener may hear in it: a small model, every weight with its source. */
@NullMarked
package dev.voicecoach.emotion.voice.expression;

import org.jspecify.annotations.NullMarked;
