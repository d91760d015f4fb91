package dev.voicecoach.platform.testing.broken.one;

import dev.voicecoach.platform.testing.broken.two.Second;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules on purpose: a cycle, no @NullMarked, field injection. */
public class First {
    @Autowired
    Second second;
}
