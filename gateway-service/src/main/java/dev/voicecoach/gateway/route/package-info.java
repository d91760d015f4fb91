/** The way to question-service. */
@NullMarked
package dev.voicecoach.gateway.route;

import org.jspecify.annotations.NullMarked;
