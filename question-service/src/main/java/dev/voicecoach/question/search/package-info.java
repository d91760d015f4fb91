/** The questions over HTTP. */
@NullMarked
package dev.voicecoach.question.search;

import org.jspecify.annotations.NullMarked;
