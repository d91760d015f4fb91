package dev.voicecoach.platform.testing.broken.two;

import dev.voicecoach.platform.testing.broken.one.First;

/** The other half of the cycle. */
public class Second {
    First first;
}
