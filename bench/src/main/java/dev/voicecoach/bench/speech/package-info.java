/** Speech to text beside a peer: words, speed, memory, times of words, and what is heard where nobody speaks. */
@NullMarked
package dev.voicecoach.bench.speech;

import org.jspecify.annotations.NullMarked;
