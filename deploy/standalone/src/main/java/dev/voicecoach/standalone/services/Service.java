package dev.voicecoach.standalone.services;

import dev.voicecoach.coaching.CoachingApplication;
import dev.voicecoach.emotion.EmotionApplication;
import dev.voicecoach.gateway.GatewayApplication;
import dev.voicecoach.question.QuestionApplication;
import dev.voicecoach.transcription.TranscriptionApplication;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The five services, in the order in which an answer travels. */
public enum Service {
    GATEWAY(GatewayApplication.class),
    TRANSCRIPTION(TranscriptionApplication.class),
    EMOTION(EmotionApplication.class),
    COACHING(CoachingApplication.class),
    QUESTION(QuestionApplication.class);

    private final Class<?> application;

    Service(Class<?> application) {
        this.application = application;
    }

    /** Its name in configuration, in the log and on file, for example {@code coaching}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module, which is also its {@code spring.application.name}, for example {@code coaching-service}. */
    public String module() {
        return id() + "-service";
    }

    Class<?> application() {
        return application;
    }

    /**
     * Packages whose auto-configurations are on the common class path only because another service declares them, and
     * would here make a data source, migrations or routes that nobody asked for.
     */
    public List<String> foreign() {
        return switch (this) {
            case GATEWAY -> List.of();
            case COACHING, QUESTION -> Foreign.GATEWAY;
            case TRANSCRIPTION, EMOTION -> Foreign.DATABASE_AND_GATEWAY;
        };
    }

    private static final class Foreign {
        static final List<String> DATABASE = List.of(
                "org.springframework.boot.jdbc.",
                "org.springframework.boot.sql.",
                "org.springframework.boot.flyway.",
                "org.springframework.boot.transaction.",
                "org.springframework.boot.persistence.");
        static final List<String> GATEWAY = List.of(
                "org.springframework.cloud.",
                "org.springframework.boot.http.client.",
                "org.springframework.boot.restclient.");
        static final List<String> DATABASE_AND_GATEWAY =
                Stream.of(DATABASE, GATEWAY).flatMap(List::stream).toList();
    }
}
