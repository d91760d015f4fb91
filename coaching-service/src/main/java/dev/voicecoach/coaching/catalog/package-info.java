/** The questions that can be asked by id, as question-service published them. */
@NullMarked
package dev.voicecoach.coaching.catalog;

import org.jspecify.annotations.NullMarked;
