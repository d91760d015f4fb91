package dev.voicecoach.bench.questions;

import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.SearchFilter;
import dev.voicecoach.question.keyword.KeywordMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Queries in other words than the question's, over the whole bank, through the service's own search. */
final class BankQueries {
    /** As far as the hybrid search reads. */
    private static final int DEPTH = 100;

    private BankQueries() {}

    static void measure(Session session, Path file) throws IOException {
        var rows = session.rows(file);
        var ranks = new Ranks();
        for (var way : Way.values()) {
            ranks.put(
                    way,
                    rows.stream()
                            .map(cells -> find(session.service(), way, cells[0]).indexOf(cells[1]) + 1)
                            .toList());
        }
        session.out().printf("%nbank: %d queries%n%s", rows.size(), ranks.text());
        if (session.namesCases()) {
            for (var cells : rows) {
                var found = find(session.service(), Way.HYBRID, cells[0]);
                var place = found.indexOf(cells[1]) + 1;
                if (place == 0 || place > Ranks.FIRST) {
                    session.out().printf("    %-44s %s at %d, after %s%n", cells[0], cells[1], place, found.getFirst());
                }
            }
        }
        session.aims()
                .atLeast(
                        "MRR of the hybrid search, bank: that of vectors alone",
                        ranks.reciprocal(Way.VECTORS),
                        ranks.reciprocal(Way.HYBRID),
                        "");
    }

    /** Ids of questions, best first. */
    static List<String> find(SearchService service, Way way, String query) {
        return switch (way) {
            case BM25 ->
                service.keywords().search(query, SearchFilter.ALL, DEPTH).stream()
                        .map(KeywordMatch::questionId)
                        .toList();
            case VECTORS ->
                service.vectors().nearest(query, SearchFilter.ALL, DEPTH).matches().stream()
                        .map(Match::questionId)
                        .toList();
            case RANK_FUSION -> RankFusion.of(find(service, Way.VECTORS, query), find(service, Way.BM25, query));
            case HYBRID ->
                service.hybrid().search(query, SearchFilter.ALL, DEPTH).hits().stream()
                        .map(hit -> hit.question().id())
                        .toList();
        };
    }
}
