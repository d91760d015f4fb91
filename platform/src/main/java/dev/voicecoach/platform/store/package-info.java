/** The port to where sealed objects lie. */
@NullMarked
package dev.voicecoach.platform.store;

import org.jspecify.annotations.NullMarked;
