/** A client of the public API for the terminal: uploads an answer and prints what came of it. */
@NullMarked
package dev.voicecoach.standalone.answer;

import org.jspecify.annotations.NullMarked;
