/** The coaching service: joins the halves of an answer, scores it, and coaches with evidence. */
@NullMarked
package dev.voicecoach.coaching;

import org.jspecify.annotations.NullMarked;
