package dev.voicecoach.coaching.metrics;

import dev.voicecoach.coaching.content.Content;
import dev.voicecoach.coaching.content.StoryPart;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.Wording;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is counted in the words, whether they were spoken or typed. Nothing that was said to the grader counts. Pure. */
final class ContentMetrics {
    private static final int DIVERSITY_WINDOW = 50;
    /** A sentence longer than this was not heard as one: the transcript lacks punctuation. Our judgement. */
    private static final int LONGEST_SENTENCE = 80;

    private static final Set<String> SINGULAR = Set.of("i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll");
    private static final Set<String> PLURAL =
            Set.of("we", "us", "our", "ours", "ourselves", "we're", "we've", "we'd", "we'll");

    private final Map<MetricId, Double> values;
    private final SpokenAnswer answer;
    private final Content content;
    private final double ownWords;

    private ContentMetrics(Map<MetricId, Double> values, SpokenAnswer answer, Content content, double ownWords) {
        this.values = values;
        this.answer = answer;
        this.content = content;
        this.ownWords = ownWords;
    }

    static void add(Map<MetricId, Double> values, SpokenAnswer answer, Content content) {
        var words = answer.words().size() - Wording.fillers(answer).size();
        var echo = content.question() == null ? 0 : content.question().echoShare();
        var own = length(content.clauses())
                - count(Wording.fillers(answer), content)
                - Math.round(echo * answer.words().size());
        if (words > 0) {
            StoryMetrics.addPlausibility(values, content);
        }
        values.put(MetricId.WORD_COUNT, (double) words);
        values.put(MetricId.OWN_WORD_COUNT, Math.max(0, own));
        if (own > 0) {
            StoryMetrics.add(values, content);
            new ContentMetrics(values, answer, content, own).addAll();
        }
    }

    private void addAll() {
        perHundred(MetricId.HEDGES_PER_100_WORDS, Wording.hedges(answer));
        perHundred(MetricId.VAGUE_WORDS_PER_100_WORDS, Wording.vagueWords(answer));
        perHundred(MetricId.STRONG_VERBS_PER_100_WORDS, Wording.strongVerbs(answer));
        perHundred(MetricId.WEAK_VERBS_PER_100_WORDS, Wording.weakVerbs(answer));
        perHundred(MetricId.SPECIFIC_DETAILS_PER_100_WORDS, Wording.details(answer));
        perHundred(MetricId.REASONS_PER_100_WORDS, Wording.reasons(answer));
        perHundred(MetricId.OWN_ACTIONS_PER_100_WORDS, Wording.ownActions(answer));
        values.put(MetricId.OWN_ACTIONS, count(Wording.ownActions(answer), content));
        values.put(MetricId.TEAM_ACTIONS, count(Wording.teamActions(answer), content));
        values.put(MetricId.NUMBERS_COUNT, count(Wording.numbers(answer), content));
        values.put(MetricId.QUANTIFIED_RESULTS, (double) quantifiedResults());
        values.put(MetricId.FIRST_PERSON_SINGULAR_SHARE, share(SINGULAR));
        values.put(MetricId.FIRST_PERSON_PLURAL_SHARE, share(PLURAL));
        values.put(MetricId.SIGNPOSTS, (double) Wording.connectives(answer).stream()
                .filter(content::counts)
                .map(span -> answer.words().get(span.from()).plain())
                .distinct()
                .count());
        addSentences();
        addDiversity();
        values.put(
                MetricId.EXAMPLES,
                count(Wording.examples(answer), content)
                        + (content.first(StoryPart.ACTION).isPresent() ? 1 : 0));
    }

    /** In the parts that tell what was done or came of it. */
    private long quantifiedResults() {
        return Wording.quantities(answer).stream()
                .filter(content::counts)
                .filter(quantity ->
                        content.partOf(quantity) == StoryPart.RESULT || content.partOf(quantity) == StoryPart.ACTION)
                .count();
    }

    private void addSentences() {
        var lengths = answer.sentences().stream()
                .filter(content::counts)
                .mapToInt(sentence -> sentence.to() - sentence.from())
                .summaryStatistics();
        if (lengths.getCount() > 0
                && lengths.getMax() <= LONGEST_SENTENCE
                && answer.words().getLast().endsSentence()) {
            values.put(MetricId.WORDS_PER_SENTENCE, lengths.getAverage());
        }
    }

    private void addDiversity() {
        var window = new ArrayDeque<String>();
        var counts = new HashMap<String, Integer>();
        double sum = 0;
        int windows = 0;
        for (var clause : content.clauses()) {
            for (var word : answer.words().subList(clause.from(), clause.to())) {
                window.add(word.plain());
                counts.merge(word.plain(), 1, Integer::sum);
                if (window.size() > DIVERSITY_WINDOW) {
                    counts.computeIfPresent(window.remove(), (gone, count) -> count == 1 ? null : count - 1);
                }
                if (window.size() == DIVERSITY_WINDOW) {
                    sum += counts.size() / (double) DIVERSITY_WINDOW;
                    windows++;
                }
            }
        }
        if (windows > 0) {
            values.put(MetricId.LEXICAL_DIVERSITY, sum / windows);
        }
    }

    private void perHundred(MetricId id, List<Span> places) {
        values.put(id, 100 * count(places, content) / ownWords);
    }

    private double share(Set<String> of) {
        return content.clauses().stream()
                        .flatMap(clause -> answer.words().subList(clause.from(), clause.to()).stream())
                        .filter(word -> of.contains(word.plain()))
                        .count()
                / ownWords;
    }

    private static double count(List<Span> places, Content content) {
        return places.stream().filter(content::counts).count();
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.to() - span.from()).sum();
    }
}
