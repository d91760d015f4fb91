/** What the services say to each other: topics, keys and failure codes; the records themselves are generated. */
@NullMarked
package dev.voicecoach.schemas;

import org.jspecify.annotations.NullMarked;
