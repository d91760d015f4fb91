/** Whether the system can work now, for people and load balancers. */
@NullMarked
package dev.voicecoach.gateway.health;

import org.jspecify.annotations.NullMarked;
