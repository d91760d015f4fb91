package dev.voicecoach.standalone;

import dev.voicecoach.standalone.folder.DataFolder;
import dev.voicecoach.standalone.folder.Ports;
import dev.voicecoach.standalone.folder.Secrets;
import dev.voicecoach.standalone.parts.Database;
import dev.voicecoach.standalone.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each service's {@code main} is told, so that it stands on the infrastructure of one data folder. */
record ServiceArguments(Setup setup, DataFolder folder, Ports ports, Secrets secrets, int publicPort) {

    /** The arguments of this service. */
    List<String> of(Service service) {
        var properties = new TreeMap<String, String>();
        properties.put("spring.config.name", service.id());
        properties.put("spring.config.location", "classpath:/,optional:file:" + folder.resolve("config") + '/');
        properties.put("spring.jmx.enabled", "false");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.of(Infrastructure.BROKER));
        properties.put("management.metrics.use-global-registry", "false");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(ports.of(service.id())));
        properties.put("server.tomcat.threads.min-spare", "2");
        properties.put("voicecoach.identity.secret", secrets.identity());
        properties.put("voicecoach.models.folder", setup.models().toString());
        properties.put("voicecoach.vault.folder", folder.resolve("vault").toString());
        properties.put(
                "voicecoach.vault.key-encryption-key-file",
                secrets.keyEncryptionKey().toString());
        properties.put("voicecoach.standalone.foreign", String.join(",", service.foreign()));
        switch (service) {
            case GATEWAY -> gateway(properties);
            case COACHING -> coaching(properties);
            case QUESTION -> question(properties);
            case TRANSCRIPTION, EMOTION -> {}
        }
        properties.putAll(setup.settings().getOrDefault(service, Map.of()));
        var arguments = new ArrayList<String>();
        properties.forEach((name, value) -> arguments.add("--" + name + '=' + value));
        return arguments;
    }

    private void gateway(Map<String, String> properties) {
        properties.put("server.address", setup.address());
        properties.put("server.port", Integer.toString(publicPort));
        for (var service : List.of(Service.TRANSCRIPTION, Service.EMOTION, Service.COACHING, Service.QUESTION)) {
            properties.put("voicecoach.gateway.health.services." + service.id(), local(service) + "/actuator/health");
        }
        properties.put(
                "voicecoach.gateway.health.services.vector-index",
                local(Service.QUESTION) + "/actuator/health/vectorIndex");
        properties.put(
                "voicecoach.gateway.health.services.language-models",
                local(Service.COACHING) + "/actuator/health/models");
        properties.put("voicecoach.gateway.route.question-service", local(Service.QUESTION));
        database(properties, Database.NAME, secrets.database());
        properties.put(
                "voicecoach.gateway.tenant.first-key-file",
                folder.resolve("api-key").toString());
        properties.put(
                "voicecoach.gateway.audio.spool-folder", folder.resolve("spool").toString());
    }

    private void coaching(Map<String, String> properties) {
        properties.put(
                "voicecoach.coaching.join.state-folder",
                folder.resolve("coaching-join").toString());
        database(properties, Database.COACHING, secrets.coachingDatabase());
    }

    private void question(Map<String, String> properties) {
        properties.put("voicecoach.question.chroma.url", "http://127.0.0.1:" + ports.of(Infrastructure.VECTOR_INDEX));
        database(properties, Database.QUESTION, secrets.questionDatabase());
    }

    private void database(Map<String, String> properties, String user, String password) {
        properties.put(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Infrastructure.DATABASE) + '/' + Database.NAME);
        properties.put("spring.datasource.username", user);
        properties.put("spring.datasource.password", password);
    }

    private String local(Service service) {
        return "http://127.0.0.1:" + ports.of(service.id());
    }
}
