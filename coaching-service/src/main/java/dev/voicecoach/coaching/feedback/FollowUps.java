package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.schemas.events.FollowUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an interviewer would ask next, from what the answer left open; each question follows from words of the answer. */
final class FollowUps {
    private static final int MOST = 3;

    private final Assessment assessment;
    private final Words words;
    private final List<FollowUp> questions = new ArrayList<>();

    private FollowUps(Assessment assessment) {
        this.assessment = assessment;
        this.words = new Words(assessment);
    }

    /** At most three, the most pressing first. */
    static List<FollowUp> to(Assessment assessment) {
        var followUps = new FollowUps(assessment);
        followUps.ask();
        return followUps.questions.stream().limit(MOST).toList();
    }

    private void ask() {
        boolean isStory = value(MetricId.STORY_PARTS) >= 2 || asksForStory();
        var action = words.part(StoryPart.ACTION);
        var result = words.part(StoryPart.RESULT);
        if (isStory) {
            if (result.isEmpty()) {
                add(words.ending(), "And how did it turn out?", "What came of it.");
            } else if (value(MetricId.QUANTIFIED_RESULTS) == 0) {
                add(result, "How much was that, and how did you measure it?", "How large that was.");
            }
            if (value(MetricId.OWN_ACTIONS) == 0) {
                add(
                        words.first(Wording.teamActions(assessment.answer())).or(words::ending),
                        "Which part of that did you do yourself?",
                        "Your own part in it.");
            }
            if (words.part(StoryPart.TASK).isEmpty()) {
                add(
                        words.part(StoryPart.SITUATION).or(words::beginning),
                        "What exactly was expected of you?",
                        "What you had to do.");
            }
            add(action, "Why did you do it that way, and what else did you consider?", "Why you did it that way.");
            add(result, "What would you do differently next time?", "Looking back.");
        } else {
            if (value(MetricId.EXAMPLES) == 0) {
                add(words.beginning(), "Can you give me an example of that?", "An example.");
            }
            add(
                    words.first(assessment.content().stock()),
                    "What do you mean by that in your own work?",
                    "What that means.");
            if (value(MetricId.REASONS_PER_100_WORDS) == 0) {
                add(words.ending(), "Why is that?", "The reason.");
            }
            add(words.beginning(), "What would change your mind about that?", "The other side.");
        }
        add(words.ending(), "What did you learn from it?", "Looking back.");
    }

    private void add(Optional<Quote> place, String question, String reason) {
        place.filter(quote ->
                        questions.stream().noneMatch(asked -> asked.getReason().equals(reason)))
                .ifPresent(quote -> questions.add(new FollowUp(
                        "You said \u201c" + quote.text() + "\u201d. " + question,
                        reason,
                        List.of(Citations.said(assessment, quote)))));
    }

    private boolean asksForStory() {
        var question = assessment.content().question();
        return question != null && question.asksForStory();
    }

    private double value(MetricId metric) {
        return assessment.measured().value(metric).orElse(0.0);
    }
}
