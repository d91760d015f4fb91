package dev.voicecoach.question.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.question.search.QuestionView;

/**
 * The next question of a session.
 *
 * @param status of the session after it: {@code completed} with the last one
 * @param reason why this one, in one sentence
 */
record NextQuestionView(
        @JsonProperty("session_id") String sessionId,
        String status,
        QuestionView question,
        String reason,
        Progress progress) {

    static NextQuestionView of(Practice.Asked asked) {
        return new NextQuestionView(
                asked.session().id(),
                asked.session().status().label(),
                QuestionView.of(asked.question()),
                asked.reason(),
                Progress.of(asked.session(), asked.cycle(), asked.newCycle()));
    }
}
