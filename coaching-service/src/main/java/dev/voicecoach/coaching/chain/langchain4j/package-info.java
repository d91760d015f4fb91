/** The providers' models through langchain4j; its types, OkHttp's and Jackson 2 stay in here. */
@NullMarked
package dev.voicecoach.coaching.chain.langchain4j;

import org.jspecify.annotations.NullMarked;
