/** The data folder: who holds it, its secrets and its ports. */
@NullMarked
package dev.voicecoach.standalone.folder;

import org.jspecify.annotations.NullMarked;
