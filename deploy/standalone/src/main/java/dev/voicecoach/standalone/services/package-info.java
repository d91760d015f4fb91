/** The five services, each a Spring context of its own in this one process. */
@NullMarked
package dev.voicecoach.standalone.services;

import org.jspecify.annotations.NullMarked;
