package dev.voicecoach.transcription.speech;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who listens. The keys of the engines lie below the same prefix and belong to these, so unknown ones are refused there.
 *
 * @param engine name of the service's own choice, for tenants that ask for no other one
 * @param standIn name of the local engine that listens when a remote {@code engine} may not or cannot; a local
 *     {@code engine} stands in itself
 */
@ConfigurationProperties(prefix = "voicecoach.transcription")
record TranscriptionProperties(
        @DefaultValue("moonshine-base") String engine,
        @DefaultValue("moonshine-base") String standIn) {}
