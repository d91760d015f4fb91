/** The engines that are compared, each in a process of its own. */
@NullMarked
package dev.voicecoach.bench.speech.engine;

import org.jspecify.annotations.NullMarked;
