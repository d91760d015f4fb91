package dev.voicecoach.gateway.tenant;

import dev.voicecoach.platform.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the API key before everything under {@code /v1}. */
@Configuration(proxyBeanMethods = false)
class TenantConfiguration {

    @Bean
    FilterRegistrationBean<ApiKeyFilter> apiKeyFilter(ApiKeys keys, Problems problems) {
        var registration = new FilterRegistrationBean<>(new ApiKeyFilter(keys, problems));
        registration.addUrlPatterns("/v1/*");
        return registration;
    }
}
