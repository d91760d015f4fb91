package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A practice session as a client has it: begin, take questions, answer one. */
@ExtendWith(RunningSystem.class)
class PracticeIT {
    @Test
    void aQuestionOfASessionIsAnswered(RunningSystem system) throws Exception {
        var client =
                new Client(system.standalone().baseUrl(), system.standalone().apiKey());

        var begun = client.post(
                "/v1/practice-sessions", "{\"learner_ref\": \"grace\", \"role\": \"nursing\", \"length\": 3}");
        assertThat(begun.status()).as("%s", begun.body()).isEqualTo(201);
        var session = begun.whole().headers().firstValue("Location").orElseThrow();

        var asked = new HashSet<String>();
        for (var n = 1; n <= 3; n++) {
            var next = client.post(session + "/next", "");
            assertThat(next.status()).as("%s", next.body()).isEqualTo(200);
            assertThat(next.body().at("/progress/asked").asInt()).isEqualTo(n);
            assertThat(asked.add(next.body().at("/question/id").asString())).isTrue();
        }
        assertThat(client.post(session + "/next", "").code()).isEqualTo("session_complete");
        assertThat(client.get(session).body().path("questions")).hasSize(3);

        var question = asked.iterator().next();
        var task = client.completeTyped("""
                {"learner_ref": "grace", "question_id": "%s", "text": "A patient of mine fell at night. I was \
                responsible for her, so I called the doctor, wrote down what I had seen and changed the plan for the \
                round. As a result nobody on the ward has fallen since."}""".formatted(question));
        assertThat(task.path("status").asString()).as("%s", task).isEqualTo("completed");
        assertThat(task.path("question_id").asString()).isEqualTo(question);
        assertThat(system.standalone().logFile()).content().doesNotContain("grace");
    }
}
