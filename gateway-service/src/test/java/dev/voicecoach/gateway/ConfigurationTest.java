package dev.voicecoach.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

class ConfigurationTest {
    @Test
    void usesNoKeyThatSpringCloudGatewayIgnoresSilently() {
        assertThat(keys()).isNotEmpty().noneMatch(ConfigurationTest::isIgnored);
    }

    @Test
    void suchAKeyWouldBeFound() {
        assertThat(isIgnored("spring.cloud.gateway.routes[0].id")).isTrue();
        assertThat(isIgnored("spring.cloud.gateway.httpclient.connect-timeout")).isTrue();
        assertThat(isIgnored("spring.cloud.gateway.server.webmvc.form-filter.enabled"))
                .isFalse();
    }

    @Test
    void leavesLoggingToWhoeverStartsIt() {
        assertThat(keys()).noneMatch(key -> key.startsWith("logging."));
    }

    @Test
    void isNotConfiguredByFilesThatEveryServiceOnTheClassPathWouldRead() {
        assertThat(getClass().getResource("/application.yml")).isNull();
        assertThat(getClass().getResource("/application.properties")).isNull();
        assertThat(getClass().getResource("/logback.xml")).isNull();
    }

    private static boolean isIgnored(String key) {
        return key.matches("spring\\.cloud\\.gateway\\.(routes|httpclient|mvc)\\b.*");
    }

    private static Set<String> keys() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("gateway.yml"));
        return new TreeSet<>(yaml.getObject().stringPropertyNames());
    }
}
