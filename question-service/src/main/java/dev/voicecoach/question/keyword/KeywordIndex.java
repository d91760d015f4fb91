package dev.voicecoach.question.keyword;

import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.index.SearchFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds questions by the words of their text and of the names of their competencies. Thread safe. */
@Component
public final class KeywordIndex {
    private final List<Entry> entries;
    private final Bm25 bm25;

    private record Entry(Question question, Set<String> text) {}

    public KeywordIndex(QuestionBank bank) {
        entries = bank.questions().stream().map(KeywordIndex::entry).toList();
        bm25 = new Bm25(bank.questions().stream().map(KeywordIndex::documentOf).toList());
    }

    /**
     * The questions that have words of the query, of those that the filter lets through.
     *
     * @param limit at least 1
     * @return best first; empty when no question has any, or the query has stop words only
     */
    public List<KeywordMatch> search(String query, SearchFilter filter, int limit) {
        var words = new LinkedHashMap<String, String>();
        Term.of(query).forEach(term -> words.putIfAbsent(term.stem(), term.word()));
        return bm25.scores(words.keySet()).entrySet().stream()
                .filter(found -> filter.matches(entries.get(found.getKey()).question()))
                .map(found -> match(entries.get(found.getKey()), found.getValue(), words))
                .sorted(KeywordMatch.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static KeywordMatch match(Entry entry, double score, Map<String, String> words) {
        return new KeywordMatch(
                entry.question().id(),
                score,
                words.entrySet().stream()
                        .filter(word -> entry.text().contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                entry.question().competencies().stream()
                        .filter(name ->
                                words.keySet().containsAll(stems(named(name)).toList()))
                        .toList());
    }

    private static Entry entry(Question question) {
        return new Entry(question, stems(question.text()).collect(Collectors.toSet()));
    }

    private static List<String> documentOf(Question question) {
        return Stream.concat(
                        Stream.of(question.text()),
                        question.competencies().stream().map(KeywordIndex::named))
                .flatMap(KeywordIndex::stems)
                .toList();
    }

    private static String named(String competency) {
        return competency.replace('_', ' ');
    }

    private static Stream<String> stems(String text) {
        return Term.of(text).stream().map(Term::stem);
    }
}
