/** Sealed objects as files in one folder. */
@NullMarked
package dev.voicecoach.platform.store.filesystem;

import org.jspecify.annotations.NullMarked;
