/** What happens to a record, and to its task, when a listener cannot deal with it. */
@NullMarked
package dev.voicecoach.platform.givingup;

import org.jspecify.annotations.NullMarked;
