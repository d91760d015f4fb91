/** Judges the search of questions by queries in other words, and times it. */
@NullMarked
package dev.voicecoach.bench.questions;

import org.jspecify.annotations.NullMarked;
