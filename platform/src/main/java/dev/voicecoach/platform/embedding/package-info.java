/** Texts as vectors, with all-MiniLM-L6-v2 in this process; a service that uses it declares langchain4j's jar as well. */
@NullMarked
package dev.voicecoach.platform.embedding;

import org.jspecify.annotations.NullMarked;
