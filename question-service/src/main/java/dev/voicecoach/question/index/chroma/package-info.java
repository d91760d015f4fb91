/** The question index in a Chroma server; everything of langchain4j's store stays in here. */
@NullMarked
package dev.voicecoach.question.index.chroma;

import org.jspecify.annotations.NullMarked;
