package dev.voicecoach.bench.speech;

import java.nio.file.Path;

/**
 * A recording on disk and what is said in it.
 *
 * @param group that it is reported in
 * @param speaker the same for all recordings of one person
 * @param said reference text
 * @param wav 16 kHz, mono, 16 bit
 */
public record Clip(String name, String group, String speaker, String said, Path wav, double seconds) {}
