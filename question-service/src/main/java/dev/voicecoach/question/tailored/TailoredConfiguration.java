package dev.voicecoach.question.tailored;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this feature. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TailoredProperties.class)
class TailoredConfiguration {}
