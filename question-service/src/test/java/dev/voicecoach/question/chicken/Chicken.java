package dev.voicecoach.question.chicken;

import dev.voicecoach.neighbour.Neighbour;
import dev.voicecoach.question.egg.Egg;

/** Needs the egg, and knows another service: breaks two rules on purpose. */
public record Chicken(Egg from, Neighbour neighbour) {}
