/** A real gateway for tests: real Tomcat, real PostgreSQL, real decoder, real vault. */
@NullMarked
package dev.voicecoach.gateway.testing;

import org.jspecify.annotations.NullMarked;
