package dev.voicecoach.bench.coaching.graded;

/** Which part of the data something belongs to: one to tune by, one for the figure that is told. */
public enum Half {
    DEVELOPMENT,
    REPORTING;

    /** As it is written. */
    public String shown() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
