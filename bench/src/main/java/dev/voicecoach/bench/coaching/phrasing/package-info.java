/** What it takes to have coaching worded: time, claims that hold, and money. */
@NullMarked
package dev.voicecoach.bench.coaching.phrasing;

import org.jspecify.annotations.NullMarked;
