package dev.voicecoach.coaching.content;

import static dev.voicecoach.coaching.content.StoryPart.ACTION;
import static dev.voicecoach.coaching.content.StoryPart.NONE;
import static dev.voicecoach.coaching.content.StoryPart.RESULT;
import static dev.voicecoach.coaching.content.StoryPart.SITUATION;
import static dev.voicecoach.coaching.content.StoryPart.TASK;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the wording of a clause adds to its meaning: tense, who acts, outcomes, obligations. In the unit of {@link
 * MeaningClassifier#likeness}; the sizes are our judgement, set on answers of our own. Pure.
 */
final class StoryCues {
    private static final double STRONG = 0.35;
    private static final double MEDIUM = 0.25;
    private static final double WEAK = 0.15;

    private final SpokenAnswer answer;
    private final List<Span> situations;
    private final List<Span> tasks;
    private final List<Span> ownActions;
    private final List<Span> teamActions;
    private final List<Span> weakVerbs;
    private final List<Span> results;
    private final List<Span> quantities;
    private final List<Span> conditionals;

    StoryCues(SpokenAnswer answer) {
        this.answer = answer;
        this.situations = Wording.situations(answer);
        this.tasks = Wording.tasks(answer);
        this.ownActions = Wording.ownActions(answer);
        this.teamActions = Wording.teamActions(answer);
        this.weakVerbs = Wording.weakVerbs(answer);
        this.results = Wording.results(answer);
        this.quantities = Wording.quantities(answer);
        this.conditionals = Wording.conditionals(answer);
    }

    Map<StoryPart, Double> of(Span clause) {
        var cues = new EnumMap<StoryPart, Double>(StoryPart.class);
        add(cues, SITUATION, has(situations, clause), MEDIUM);
        add(cues, TASK, has(tasks, clause), STRONG);
        add(cues, ACTION, has(ownActions, clause), MEDIUM);
        add(cues, ACTION, has(teamActions, clause), WEAK);
        add(cues, NONE, has(weakVerbs, clause) && !has(ownActions, clause), WEAK);
        add(cues, RESULT, has(results, clause), MEDIUM);
        add(cues, RESULT, has(quantities, clause), WEAK);
        add(cues, NONE, has(conditionals, clause), STRONG);
        add(cues, NONE, !has(tasks, clause) && !isPast(clause), MEDIUM);
        return cues;
    }

    private boolean isPast(Span clause) {
        return answer.words().subList(clause.from(), clause.to()).stream()
                .anyMatch(word -> Wording.isPast(word.plain()));
    }

    private static boolean has(List<Span> places, Span clause) {
        return places.stream().anyMatch(place -> place.from() >= clause.from() && place.from() < clause.to());
    }

    private static void add(Map<StoryPart, Double> cues, StoryPart part, boolean present, double size) {
        if (present) {
            cues.merge(part, size, Double::sum);
        }
    }
}
