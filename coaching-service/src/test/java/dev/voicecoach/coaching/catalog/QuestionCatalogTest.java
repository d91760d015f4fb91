package dev.voicecoach.coaching.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QuestionCatalogTest {
    @Test
    void findsTheLatestVersion() {
        var catalog = new QuestionCatalog(Duration.ZERO);
        catalog.put(question("qst_1", "Old?"));
        catalog.put(question("qst_1", "New?"));

        assertThat(catalog.find("qst_1")).map(QuestionPublished::getText).contains("New?");
        assertThat(catalog.find("qst_2")).isEmpty();
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        var catalog = new QuestionCatalog(Duration.ZERO);
        catalog.put(question("qst_1", "Old?"));
        catalog.remove("qst_1");

        assertThat(catalog.find("qst_1")).isEmpty();
    }

    @Test
    void waitsForAQuestionThatIsOnItsWay() {
        var catalog = new QuestionCatalog(Duration.ofSeconds(30));
        var looking = CompletableFuture.supplyAsync(() -> catalog.find("qst_1"));
        catalog.put(question("qst_0", "Another?"));
        catalog.put(question("qst_1", "Why?"));

        assertThat(looking.join()).map(QuestionPublished::getText).contains("Why?");
    }

    @Test
    void waitsForNothingOnceItWasRead() {
        var catalog = new QuestionCatalog(Duration.ofDays(1));
        catalog.markLoaded();

        assertThat(catalog.find("qst_never")).isEmpty();
    }

    private static QuestionPublished question(String id, String text) {
        return new QuestionPublished(id, text, "software", "behavioural", 1, List.of(), "1");
    }
}
