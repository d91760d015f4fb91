/** Who may call: tenants with their settings, and their API keys. */
@NullMarked
package dev.voicecoach.gateway.tenant;

import org.jspecify.annotations.NullMarked;
