/** The recordings themselves, sealed. */
@NullMarked
package dev.voicecoach.platform.vault;

import org.jspecify.annotations.NullMarked;
