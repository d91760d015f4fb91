/** Sealed objects in a bucket of Amazon S3, or of any server that speaks its API. */
@NullMarked
package dev.voicecoach.platform.store.s3;

import org.jspecify.annotations.NullMarked;
