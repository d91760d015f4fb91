package dev.voicecoach.platform.givingup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.core.ConsumerPostProcessor;

/**
 * Makes a KIP-848 consumer see the next record at once. Its poll asks for data only once, when it begins, and asks for
 * none while what was polled last still counts as buffered; then it waits to its end with no request out. Kafka 4.2.1,
 * {@code AsyncKafkaConsumer.checkInflightPoll} and {@code AbstractFetch.prepareFetchRequests}. So a poll that follows
 * records is preceded by a short one, which empties the buffer and asks for nothing.
 */
final class PromptPolls implements ConsumerPostProcessor<String, byte[]> {
    /** Long enough for the consumer's own thread to have looked at the buffer. */
    private static final Duration SHORT = Duration.ofMillis(1);

    @Override
    @SuppressWarnings("unchecked") // A proxy of this one interface.
    public Consumer<String, byte[]> apply(Consumer<String, byte[]> consumer) {
        var afterRecords = new boolean[] {true};
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("poll")) {
                        return poll(consumer, (Duration) arguments[0], afterRecords);
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** @param afterRecords whether the last poll had some; of the one thread that polls */
    private static ConsumerRecords<String, byte[]> poll(
            Consumer<String, byte[]> consumer, Duration timeout, boolean[] afterRecords) {
        var records = ConsumerRecords.<String, byte[]>empty();
        if (afterRecords[0] && timeout.compareTo(SHORT) > 0) {
            records = consumer.poll(SHORT);
        }
        if (records.isEmpty()) {
            records = consumer.poll(timeout);
        }
        afterRecords[0] = !records.isEmpty();
        return records;
    }
}
