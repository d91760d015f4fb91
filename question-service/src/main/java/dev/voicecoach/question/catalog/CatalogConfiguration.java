package dev.voicecoach.question.catalog;

import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.codec.EventTopics;
import dev.voicecoach.question.bank.QuestionBank;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bank's way out to Kafka. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogProperties.class)
class CatalogConfiguration {

    @Bean
    KafkaCatalog kafkaCatalog(EventPublisher publisher, EventTopics topics) {
        return new KafkaCatalog(publisher, topics);
    }

    @Bean
    PublishCatalog publishCatalog(QuestionBank bank, Catalog catalog, CatalogProperties properties) {
        return new PublishCatalog(bank, catalog, properties.retryInterval());
    }
}
