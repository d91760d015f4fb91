package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.schemas.events.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules, and a plain sentence should even these break. Never fails. */
final class WithoutModels implements Coach {
    private static final Logger log = LoggerFactory.getLogger(WithoutModels.class);

    private final Coach rules;
    private final Coach basic = new BasicCoach();

    WithoutModels(Coach rules) {
        this.rules = rules;
    }

    @Override
    public Coached coach(Assessment assessment, Policy policy) {
        try {
            return rules.coach(assessment, policy);
        } catch (RuntimeException e) {
            // Its message may quote the answer.
            log.error("The rules failed with {}", e.getClass().getName());
            return basic.coach(assessment, policy);
        }
    }
}
