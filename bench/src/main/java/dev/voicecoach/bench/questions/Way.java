package dev.voicecoach.bench.questions;

/** How something is searched for. */
enum Way {
    BM25("BM25 alone"),
    VECTORS("vectors alone"),
    RANK_FUSION("rank fusion, k = 60"),
    HYBRID("hybrid");

    private final String shown;

    Way(String shown) {
        this.shown = shown;
    }

    /** As it is printed. */
    String shown() {
        return shown;
    }
}
