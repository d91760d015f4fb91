/** Who is calling: the tenant, as the gateway vouches for it. */
@NullMarked
package dev.voicecoach.platform.identity;

import org.jspecify.annotations.NullMarked;
