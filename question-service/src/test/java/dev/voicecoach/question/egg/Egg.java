package dev.voicecoach.question.egg;

import dev.langchain4j.data.embedding.Embedding;
import dev.voicecoach.question.chicken.Chicken;

/** Needs the chicken, and uses langchain4j: breaks two rules on purpose. */
public record Egg(Chicken of, Embedding embedding) {}
