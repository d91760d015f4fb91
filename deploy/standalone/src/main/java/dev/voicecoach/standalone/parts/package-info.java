/** The parts that are not ours: Kafka in this process, PostgreSQL and Chroma as children. */
@NullMarked
package dev.voicecoach.standalone.parts;

import org.jspecify.annotations.NullMarked;
