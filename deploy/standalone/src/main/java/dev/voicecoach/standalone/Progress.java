package dev.voicecoach.standalone;

/** Takes one line for a person to read, for each thing that is done. */
@FunctionalInterface
public interface Progress {
    /** Keeps quiet. */
    Progress NONE = line -> {};

    /** @param line what is there now, in a few words */
    void report(String line);
}
