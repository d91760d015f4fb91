/** What an answer says, read by meaning: the parts of its story, whether it is about the question, whether it is language. */
@NullMarked
package dev.voicecoach.coaching.content;

import org.jspecify.annotations.NullMarked;
