package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.coaching.transcript.SpokenAnswer;

/** Everything that coaching may rest on. */
public record CoachingBrief(SpokenAnswer answer, Measurements measured, Scores scores) {}
