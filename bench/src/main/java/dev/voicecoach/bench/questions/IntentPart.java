package dev.voicecoach.bench.questions;

import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.hybrid.Blend;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.keyword.Bm25;
import dev.voicecoach.question.keyword.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Customers' questions to a bank, of 77 intents: a query is right when it finds one of its own intent. Source: Casanueva
 * et al. 2020, "Efficient Intent Detection with Dual Sentence Encoders" (BANKING77, CC BY 4.0), its training part. Of
 * each ten rows one asks for the development half, one for the reporting half, and the other eight are searched.
 */
final class IntentPart {
    private static final int FOLD = 10;
    private static final int DEPTH = 100;

    private record Row(String text, String intent) {}

    private IntentPart() {}

    static void measure(Session session, Path folder) throws IOException {
        var file = folder.resolve("banking77_train.csv");
        if (Files.notExists(file)) {
            session.aims().unknown("MRR of the hybrid search, intents", "no " + file.getFileName());
            return;
        }
        Manifest.check(file);
        var rows = read(file);
        var asking = session.half() == Half.DEVELOPMENT ? 0 : FOLD / 2;
        var queries = IntStream.range(0, rows.size())
                .filter(row -> row % FOLD == asking)
                .mapToObj(rows::get)
                .toList();
        var searched = IntStream.range(0, rows.size())
                .filter(row -> row % (FOLD / 2) != 0)
                .mapToObj(rows::get)
                .toList();
        var begin = System.nanoTime();
        var vectors = embedded(session, searched);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var asked = embedded(session, queries);
        var bm25 = new Bm25(searched.stream().map(row -> stems(row.text())).toList());

        var ranks = new Ranks();
        var found = new ArrayList<Map<Way, Integer>>();
        for (var query = 0; query < queries.size(); query++) {
            found.add(places(queries.get(query), asked.get(query), searched, vectors, bm25));
        }
        for (var way : Way.values()) {
            ranks.put(way, found.stream().map(places -> places.get(way)).toList());
        }
        session.out()
                .printf(
                        Locale.ROOT,
                        "%nintents: %d queries over %d others (%.0f texts a second were embedded by one thread)%n%s",
                        queries.size(),
                        searched.size(),
                        searched.size() / seconds,
                        ranks.text());
        session.aims()
                .atLeast(
                        "MRR of the hybrid search, intents: that of vectors alone",
                        ranks.reciprocal(Way.VECTORS),
                        ranks.reciprocal(Way.HYBRID),
                        "");
    }

    private static Map<Way, Integer> places(
            Row query, Vector asked, List<Row> searched, List<Vector> vectors, Bm25 bm25) {
        var near = IntStream.range(0, vectors.size())
                .mapToObj(
                        row -> new Match(Integer.toString(row), vectors.get(row).cosine(asked)))
                .sorted(Match.NEAREST_FIRST)
                .limit(DEPTH)
                .toList();
        var keywords = bm25.scores(stems(query.text()).stream().distinct().toList()).entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .limit(DEPTH)
                .map(scored -> new Match(scored.getKey().toString(), scored.getValue()))
                .toList();
        var byWords = ids(keywords);
        var scores = keywords.stream().collect(Collectors.toMap(Match::questionId, Match::similarity));
        return Map.of(
                Way.BM25, place(byWords, query, searched),
                Way.VECTORS, place(ids(near), query, searched),
                Way.RANK_FUSION, place(RankFusion.of(ids(near), byWords), query, searched),
                Way.HYBRID, place(ids(Blend.of(near, scores)), query, searched));
    }

    private static int place(List<String> found, Row query, List<Row> searched) {
        return 1
                + IntStream.range(0, found.size())
                        .filter(place -> searched.get(Integer.parseInt(found.get(place)))
                                .intent()
                                .equals(query.intent()))
                        .findFirst()
                        .orElse(-1);
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(Match::questionId).toList();
    }

    private static List<Vector> embedded(Session session, List<Row> rows) {
        var embedder = session.service().embedder();
        return rows.stream().map(row -> embedder.embed(row.text())).toList();
    }

    private static List<String> stems(String text) {
        return Term.of(text).stream().map(Term::stem).toList();
    }

    /** A row may go over lines and double its quotes; the intent after the last comma has neither. */
    private static List<Row> read(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        var record = new StringBuilder();
        for (var line : Files.readAllLines(file).stream().skip(1).toList()) {
            record.append(record.isEmpty() ? "" : " ").append(line);
            if (record.chars().filter(character -> character == '"').count() % 2 == 1) {
                continue;
            }
            var comma = record.lastIndexOf(",");
            var text = record.substring(0, comma);
            if (text.startsWith("\"")) {
                text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
            }
            rows.add(new Row(text.strip(), record.substring(comma + 1)));
            record.setLength(0);
        }
        return rows;
    }
}
