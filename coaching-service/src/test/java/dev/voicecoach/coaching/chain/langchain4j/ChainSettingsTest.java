package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The environment as the service's own configuration file reads it. */
class ChainSettingsTest {
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ChainProperties.class)
    static class Settings {}

    /** Every variable is given, so that those of the machine do not count. */
    private static ChainProperties started(String... variables) {
        var none = Stream.of("--LLM_PROVIDER=", "--OPENAI_API_KEY=", "--ANTHROPIC_API_KEY=")
                .filter(each -> Arrays.stream(variables).noneMatch(given -> given.startsWith(each)));
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=coaching")
                .run(Stream.concat(none, Arrays.stream(variables)).toArray(String[]::new))) {
            return context.getBean(ChainProperties.class);
        }
    }

    @Test
    void asksOllamaAloneUnlessSomebodySaysOtherwise() {
        assertThat(started().order()).containsExactly("ollama");
        assertThat(started("--OPENAI_API_KEY=k", "--ANTHROPIC_API_KEY=k").order())
                .containsExactly("ollama");
    }

    @Test
    void readsTheFirstProviderAndItsKey() {
        var settings = started("--LLM_PROVIDER=anthropic", "--ANTHROPIC_API_KEY=k");

        assertThat(settings.order()).containsExactly("anthropic", "ollama");
        assertThat(settings.anthropic().apiKey()).isEqualTo("k");
        assertThat(started("--LLM_PROVIDER=openai", "--OPENAI_API_KEY=k")
                        .openai()
                        .apiKey())
                .isEqualTo("k");
    }

    @Test
    void doesNotStartWithoutTheKeyOfAProviderThatWasAskedFor() {
        assertThatThrownBy(() -> started("--LLM_PROVIDER=openai"))
                .rootCause()
                .hasMessage("OPENAI_API_KEY is not set, and the model chain names openai, which needs it");
        assertThatThrownBy(() -> started("--LLM_PROVIDER=anthropic"))
                .rootCause()
                .hasMessageStartingWith("ANTHROPIC_API_KEY is not set");
    }
}
