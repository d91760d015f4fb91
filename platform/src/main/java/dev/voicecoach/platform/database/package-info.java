/** A service's own schema in PostgreSQL that may be away, for services that go on without it. */
@NullMarked
package dev.voicecoach.platform.database;

import org.jspecify.annotations.NullMarked;
