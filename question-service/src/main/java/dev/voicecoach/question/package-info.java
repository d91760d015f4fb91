/** Question banks, the vector index over them, and what to ask next. */
@NullMarked
package dev.voicecoach.question;

import org.jspecify.annotations.NullMarked;
