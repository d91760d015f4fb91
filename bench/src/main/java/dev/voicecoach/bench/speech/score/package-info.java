/** How far what was heard is from what was said. */
@NullMarked
package dev.voicecoach.bench.speech.score;

import org.jspecify.annotations.NullMarked;
