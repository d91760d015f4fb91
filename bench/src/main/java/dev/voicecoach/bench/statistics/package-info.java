/** What is printed of many measurements, and where they were made. */
@NullMarked
package dev.voicecoach.bench.statistics;

import org.jspecify.annotations.NullMarked;
