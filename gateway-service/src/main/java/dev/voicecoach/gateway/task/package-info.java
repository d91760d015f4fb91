/** The life of a task as its owner sees it: submitted, polled, erased. */
@NullMarked
package dev.voicecoach.gateway.task;

import org.jspecify.annotations.NullMarked;
