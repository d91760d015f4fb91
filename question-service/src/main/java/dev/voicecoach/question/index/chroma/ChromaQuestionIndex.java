package dev.voicecoach.question.index.chroma;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.chroma.ChromaApiVersion;
import dev.langchain4j.store.embedding.chroma.ChromaEmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexContent.EmbeddedQuestion;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.SearchFilter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each version in a collection of its own, so that replicas with different banks share a server. Collections are
 * only ever added to: langchain4j's {@code removeAll()} deletes and recreates one under the feet of other replicas.
 */
public final class ChromaQuestionIndex implements QuestionIndex, AutoCloseable {
    private static final String COLLECTION_PREFIX = "questions-";
    private static final String ROLE = "role";
    private static final String CATEGORY = "category";
    private static final String DIFFICULTY = "difficulty";
    /** Before each competency of a question, with the value 1: Chroma's metadata knows no lists. */
    private static final String COMPETENCY_PREFIX = "competency_";
    // About 0.5 MB of JSON each.
    private static final int BATCH = 100;

    private final ChromaProperties properties;
    private final HttpClient http;
    private volatile @Nullable ChromaEmbeddingStore searched;

    public ChromaQuestionIndex(ChromaProperties properties) {
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.searchTimeout())
                .build();
    }

    @Override
    public String name() {
        return "chroma";
    }

    @Override
    public void index(IndexContent content) {
        // Asked first because each store makes a client of its own, with threads that only the garbage collector ends.
        requireServer();
        var collection = COLLECTION_PREFIX + content.version();
        var store = calling("open " + collection, () -> store(collection, properties.indexTimeout()));
        var questions = content.questions();
        for (var from = 0; from < questions.size(); from += BATCH) {
            var batch = questions.subList(from, Math.min(from + BATCH, questions.size()));
            calling("add to " + collection, () -> {
                add(store, batch);
                return batch;
            });
        }
        searched = calling("open " + collection, () -> store(collection, properties.searchTimeout()));
    }

    @Override
    public List<Match> nearest(Vector vector, SearchFilter filter, int limit) {
        var store = searched;
        if (store == null) {
            throw new IndexUnavailableException("Nothing is indexed in Chroma yet", null);
        }
        var request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector.toArray()))
                .maxResults(limit)
                .filter(filterOf(filter).orElse(null))
                .build();
        return calling("search", () -> store.search(request).matches().stream()
                // langchain4j scores are (1 + cosine) / 2.
                .map(match -> new Match(match.embeddingId(), 2 * match.score() - 1))
                .sorted(Match.NEAREST_FIRST)
                .toList());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** Chroma leaves an id that it has as it is; a version's questions never change, so adding again changes nothing. */
    private static void add(ChromaEmbeddingStore store, List<EmbeddedQuestion> batch) {
        store.addAll(
                batch.stream().map(one -> one.question().id()).toList(),
                batch.stream()
                        .map(one -> Embedding.from(one.vector().toArray()))
                        .toList(),
                batch.stream().map(one -> segmentOf(one.question())).toList());
    }

    private static TextSegment segmentOf(Question question) {
        var metadata = new Metadata()
                .put(ROLE, question.role().label())
                .put(CATEGORY, question.category().label())
                .put(DIFFICULTY, question.difficulty());
        question.competencies().forEach(competency -> metadata.put(COMPETENCY_PREFIX + competency, 1));
        return TextSegment.from(question.text(), metadata);
    }

    private static Optional<Filter> filterOf(SearchFilter wanted) {
        var role = wanted.question().role();
        var category = wanted.question().category();
        var difficulty = wanted.question().difficulty();
        var competency = wanted.competency();
        return Stream.of(
                        role == null ? null : metadataKey(ROLE).isEqualTo(role.label()),
                        category == null ? null : metadataKey(CATEGORY).isEqualTo(category.label()),
                        difficulty == null ? null : metadataKey(DIFFICULTY).isEqualTo(difficulty),
                        competency == null
                                ? null
                                : metadataKey(COMPETENCY_PREFIX + competency).isEqualTo(1))
                .flatMap(Stream::ofNullable)
                .reduce((one, other) -> one.and(other));
    }

    private ChromaEmbeddingStore store(String collection, Duration timeout) {
        return ChromaEmbeddingStore.builder()
                // The builder's defaults are API v1 and tenant and database "default", which no server has.
                .apiVersion(ChromaApiVersion.V2)
                .baseUrl(properties.url().toString())
                .tenantName(properties.tenant())
                .databaseName(properties.database())
                .collectionName(collection)
                .timeout(timeout)
                .build();
    }

    private void requireServer() {
        var request = HttpRequest.newBuilder(properties.url().resolve("/api/v2/heartbeat"))
                .timeout(properties.searchTimeout())
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw away("answer HTTP " + answer.statusCode() + " to a heartbeat", null);
            }
        } catch (IOException e) {
            throw away("answer a heartbeat", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("answer before the service stopped", e);
        }
    }

    /** langchain4j throws bare {@link RuntimeException}s, for an answer that it does not like as for none. */
    private <T> T calling(String purpose, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw away(purpose, e);
        }
    }

    private IndexUnavailableException away(String purpose, @Nullable Throwable cause) {
        return new IndexUnavailableException(
                "Chroma at " + properties.url() + " did not " + purpose + reasonOf(cause), cause);
    }

    /** The kind of the first cause and no message, since messages quote answers, and those hold questions. */
    private static String reasonOf(@Nullable Throwable failure) {
        if (failure == null) {
            return "";
        }
        var cause = failure;
        while (true) {
            if (cause instanceof HttpException http) {
                return " (HTTP " + http.statusCode() + ")";
            }
            var next = cause.getCause();
            if (next == null) {
                return " (" + cause.getClass().getSimpleName() + ")";
            }
            cause = next;
        }
    }
}
