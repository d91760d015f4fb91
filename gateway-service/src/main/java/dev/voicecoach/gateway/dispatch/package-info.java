/** Takes accepted tasks from the outbox to Kafka. */
@NullMarked
package dev.voicecoach.gateway.dispatch;

import org.jspecify.annotations.NullMarked;
