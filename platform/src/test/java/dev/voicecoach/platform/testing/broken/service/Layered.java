package dev.voicecoach.platform.testing.broken.service;

/** Lives in a layer, and knows Jackson 2. */
public class Layered {
    com.fasterxml.jackson.databind.ObjectMapper json;
}
