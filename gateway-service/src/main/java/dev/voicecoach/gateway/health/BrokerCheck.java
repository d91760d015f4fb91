package dev.voicecoach.gateway.health;

import dev.voicecoach.gateway.health.Health.State;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Whether Kafka answers. One connection for all checks, made at the first. */
@Component
class BrokerCheck implements Callable<State>, DisposableBean {
    private final Map<String, Object> settings;
    private final Duration timeout;
    private @Nullable Admin admin;

    BrokerCheck(KafkaAdmin kafka, HealthProperties properties) {
        this.timeout = properties.timeout();
        this.settings = new HashMap<>(kafka.getConfigurationProperties());
        var millis = (int) timeout.toMillis();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    }

    @Override
    public State call() throws Exception {
        admin().describeCluster().nodes().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        return State.HEALTHY;
    }

    private synchronized Admin admin() {
        var known = admin;
        if (known == null) {
            known = Admin.create(settings);
            admin = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
