package dev.voicecoach.platform.givingup;

import dev.voicecoach.platform.codec.EventProperties;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.schemas.FailureCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;

/** The listeners' container factories, one for each meaning of giving up. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class GivingUpAutoConfiguration {
    private final KafkaProperties kafka;
    private final EventProperties properties;
    private final KafkaTemplate<String, byte[]> template;
    private final TerminalEvents terminal;
    private final MeterRegistry meters;
    private final String service;

    GivingUpAutoConfiguration(
            KafkaProperties kafka,
            EventProperties properties,
            KafkaTemplate<String, byte[]> template,
            EventPublisher publisher,
            ObjectProvider<MeterRegistry> meters,
            @Value("${spring.application.name}") String service) {
        this.kafka = kafka;
        this.properties = properties;
        this.template = template;
        this.terminal = new TerminalEvents(publisher, service);
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
        this.service = service;
    }

    @Bean(GivingUp.FAIL_TASK)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> failTaskListeners() {
        return listeners(terminal::failTask);
    }

    @Bean(GivingUp.DEGRADE)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> degradeListeners() {
        return listeners((given, code) -> terminal.degrade(given));
    }

    @Bean(GivingUp.DROP)
    ConcurrentKafkaListenerContainerFactory<String, byte[]> dropListeners() {
        return listeners((given, code) -> {});
    }

    private ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners(
            BiConsumer<ConsumerRecord<?, ?>, FailureCode> end) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers());
        factory.setConcurrency(properties.concurrency());
        factory.setRecordMessageConverter(new EventMessageConverter());
        factory.setCommonErrorHandler(errorHandler(end));
        var container = factory.getContainerProperties();
        container.setMissingTopicsFatal(false);
        // With KIP-848, Kafka 4.2.1's consumer can sit out the whole poll although a record is there: measured
        // 2.6-4.5 s per record with the default of 5 s, 3-86 ms with this.
        container.setPollTimeout(100);
        // Stop after the record in hand and not after all that were polled.
        container.setStopImmediate(true);
        // Platform threads whatever spring.threads.virtual.enabled says: native inference would pin a carrier.
        container.setListenerTaskExecutor(new SimpleAsyncTaskExecutor(service + "-listener-"));
        return factory;
    }

    private ConsumerFactory<String, byte[]> consumers() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        // KIP-848: a slow worker delays only its own partitions. Members stay dynamic: a static id there dies with
        // UnreleasedInstanceIdException after a kill.
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CONSUMER.name());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Topics are declared; one that a consumer made in passing would have the wrong partitions.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                properties.maxPollInterval().toMillis());
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addPostProcessor(new PromptPolls());
        return consumers;
    }

    private DefaultErrorHandler errorHandler(BiConsumer<ConsumerRecord<?, ?>, FailureCode> end) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                template, (given, failure) -> new TopicPartition(service + ".dead-letters", -1));
        deadLetters.setFailIfSendResultIsError(true);
        // A message may hold input, and headers are not sealed: the causes' classes and the place say enough.
        deadLetters.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE);
        deadLetters.addHeadersFunction((given, failure) -> new RecordHeaders()
                .add("voicecoach_failure", Causes.trace(failure).getBytes(StandardCharsets.UTF_8)));
        var recoverer = new GivingUpRecoverer(deadLetters, end, meters);
        var handler = new DefaultErrorHandler(recoverer);
        // Our own classification decides; the handler's list of fatal exceptions would decide before it.
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction(
                (given, failure) -> RetryDecision.of(failure, properties.retries(), properties.firstBackOff()));
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }
}
