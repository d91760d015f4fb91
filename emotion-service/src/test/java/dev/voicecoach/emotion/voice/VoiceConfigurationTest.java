package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class VoiceConfigurationTest {
    private static final String VOICE = "dev.voicecoach.emotion.voice.";

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({VOICE + "local", VOICE + "hume", VOICE + "onnx"})
    @ConfigurationPropertiesScan({VOICE + "local"})
    @Import(VoiceConfiguration.class)
    static class Engines {}

    /** With the service's own emotion.yml. */
    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withPropertyValues("spring.config.name=emotion")
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Engines.class);

    private static ApplicationContextRunner with(ApplicationContextRunner start, String... variables) {
        return start.withInitializer(context -> TestPropertyValues.of(variables)
                .applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT));
    }

    @Test
    void startsWithOurEngineAndWithoutAnyKey() {
        with(start, "HUME_API_KEY=").run(context -> assertThat(context).hasSingleBean(HearVoice.class));
    }

    @Test
    void oneVariableBesideTheKeyChoosesHume() {
        with(start, "HUME_API_KEY=key-of-the-test", "VOICECOACH_EMOTION_ENGINE=hume")
                .run(context -> assertThat(context).hasSingleBean(HearVoice.class));
    }

    @Test
    void doesNotStartWithHumeAndWithoutItsKey() {
        with(start, "HUME_API_KEY=", "VOICECOACH_EMOTION_ENGINE=hume").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("HUME_API_KEY is not set; expected a key, since"
                        + " https://api.cloud.hume.ai/v1/expression/audio/file takes nobody without"));
    }

    @Test
    void doesNotStartWithAnEngineThatItDoesNotKnow() {
        start.withPropertyValues("voicecoach.emotion.engine=oracle").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("voicecoach.emotion.engine is 'oracle'; expected one of [hume, local, onnx]"));
    }

    @Test
    void doesNotStartWithAModelThatIsNotThere() {
        start.withPropertyValues("voicecoach.emotion.engine=onnx").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageStartingWith("voicecoach.emotion.onnx.model is not set"));
        start.withPropertyValues("voicecoach.emotion.engine=onnx", "voicecoach.emotion.onnx.model=/nowhere/m.onnx")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("No labels at /nowhere/labels.json"));
    }
}
