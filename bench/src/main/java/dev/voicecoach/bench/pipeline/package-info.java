/** The running system against its bare engines. */
@NullMarked
package dev.voicecoach.bench.pipeline;

import org.jspecify.annotations.NullMarked;
