package dev.voicecoach.bench.questions;

import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.hybrid.HybridSearch;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import dev.voicecoach.question.keyword.KeywordIndex;
import dev.voicecoach.question.tailored.TailorQuestions;
import java.time.Duration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The search of question-service as it wires it, with the memory index and without HTTP, Kafka or Chroma. */
record SearchService(AnnotationConfigApplicationContext context) implements AutoCloseable {
    private static final String ROOT = "dev.voicecoach.question.";

    static SearchService start() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MiniLmEmbedder.class, () -> new MiniLmEmbedder());
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean(
                BankIndex.class,
                () -> new BankIndex(
                        context.getBean(QuestionBank.class),
                        context.getBean(MiniLmEmbedder.class),
                        new MemoryQuestionIndex(),
                        new MemoryQuestionIndex(),
                        Duration.ofHours(1)));
        context.scan(ROOT + "bank", ROOT + "keyword", ROOT + "hybrid", ROOT + "tailored");
        context.refresh();
        return new SearchService(context);
    }

    QuestionBank bank() {
        return context.getBean(QuestionBank.class);
    }

    MiniLmEmbedder embedder() {
        return context.getBean(MiniLmEmbedder.class);
    }

    BankIndex vectors() {
        return context.getBean(BankIndex.class);
    }

    KeywordIndex keywords() {
        return context.getBean(KeywordIndex.class);
    }

    HybridSearch hybrid() {
        return context.getBean(HybridSearch.class);
    }

    TailorQuestions tailor() {
        return context.getBean(TailorQuestions.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
