/** Events to bytes and back, and onto Kafka. */
@NullMarked
package dev.voicecoach.platform.codec;

import org.jspecify.annotations.NullMarked;
