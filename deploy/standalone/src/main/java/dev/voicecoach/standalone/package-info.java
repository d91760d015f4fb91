/** The whole system in one process on one machine, and its command line. */
@NullMarked
package dev.voicecoach.standalone;

import org.jspecify.annotations.NullMarked;
