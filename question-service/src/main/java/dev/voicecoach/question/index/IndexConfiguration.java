package dev.voicecoach.question.index;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.index.chroma.ChromaProperties;
import dev.voicecoach.question.index.chroma.ChromaQuestionIndex;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index over the bank, and the parts that it is made of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IndexProperties.class, ChromaProperties.class})
class IndexConfiguration {

    @Bean
    MiniLmEmbedder embedder() {
        return new MiniLmEmbedder();
    }

    @Bean
    ChromaQuestionIndex chromaQuestionIndex(ChromaProperties properties) {
        return new ChromaQuestionIndex(properties);
    }

    @Bean
    BankIndex bankIndex(QuestionBank bank, Embedder embedder, ChromaQuestionIndex chroma, IndexProperties properties) {
        return new BankIndex(bank, embedder, chroma, new MemoryQuestionIndex(), properties.checkInterval());
    }

    @Bean
    VectorIndexHealthIndicator vectorIndexHealthIndicator(BankIndex index) {
        return new VectorIndexHealthIndicator(index);
    }
}
