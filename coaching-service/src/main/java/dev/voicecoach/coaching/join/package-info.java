/** The halves of an answer come together here, once, inside Kafka Streams; nothing sealed is opened. */
@NullMarked
package dev.voicecoach.coaching.join;

import org.jspecify.annotations.NullMarked;
