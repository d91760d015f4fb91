package dev.voicecoach.question.index;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.question.bank.Banks;

/** The real model and the shared bank, loaded once for all tests of this module. */
final class TestEmbedder {
    static final Embedder EMBEDDER = new MiniLmEmbedder();
    static final IndexContent SHARED = IndexContent.of(Banks.shared(), EMBEDDER);

    private TestEmbedder() {}
}
