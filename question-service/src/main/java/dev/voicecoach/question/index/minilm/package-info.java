/** Embedding texts with all-MiniLM-L6-v2 in this process. */
@NullMarked
package dev.voicecoach.question.index.minilm;

import org.jspecify.annotations.NullMarked;
