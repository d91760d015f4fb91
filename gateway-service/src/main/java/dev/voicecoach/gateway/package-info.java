/** The one door from outside: keys, intake of audio, tasks and their results. */
@NullMarked
package dev.voicecoach.gateway;

import org.jspecify.annotations.NullMarked;
