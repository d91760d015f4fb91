/** Who phrases the coaching: language models in order, never trusted, and the rules where they have nothing to say. */
@NullMarked
package dev.voicecoach.coaching.chain;

import org.jspecify.annotations.NullMarked;
