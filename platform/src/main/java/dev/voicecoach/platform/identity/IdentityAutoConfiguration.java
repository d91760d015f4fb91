package dev.voicecoach.platform.identity;

import dev.voicecoach.platform.problem.Problems;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Internal tokens, and the caller in controllers. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityAutoConfiguration {

    // Lazy: a worker without any /v1 path needs no secret.
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    InternalTokens internalTokens(IdentityProperties properties) {
        return new InternalTokens(properties.requiredSecret(), properties.tokenLifetime(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "voicecoach.identity.internal-only", matchIfMissing = true)
    FilterRegistrationBean<InternalTokenFilter> internalTokenFilter(
            ObjectProvider<InternalTokens> tokens, Problems problems) {
        var registration = new FilterRegistrationBean<>(new InternalTokenFilter(tokens, problems));
        registration.addUrlPatterns("/v1/*");
        return registration;
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }
}
