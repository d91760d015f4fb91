package dev.voicecoach.question.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRequestReaderTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsEveryMember() {
        assertThat(SessionRequestReader.newSession(bytes("""
                        {"learner_ref": "ada", "role": "nursing", "categories": ["leadership", "technical", "technical"],
                         "difficulty": {"from": 2, "to": 4}, "length": 100, "retention_days": 365}""")))
                .isEqualTo(new SessionRequest(
                        "ada",
                        new Scope(Role.NURSING, List.of(Category.TECHNICAL, Category.LEADERSHIP), 2, 4),
                        100,
                        Duration.ofDays(365)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"learner_ref\": \"ada\"}",
                "{\"learner_ref\": \"ada\", \"role\": null, \"categories\": null, \"difficulty\": null, \"length\": null,"
                        + " \"retention_days\": null}",
                "{\"learner_ref\": \"ada\", \"difficulty\": {}}"
            })
    void everythingButTheLearnerHasADefault(String body) {
        assertThat(SessionRequestReader.newSession(bytes(body)))
                .isEqualTo(new SessionRequest("ada", new Scope(null, List.of(Category.values()), 1, 5), 5, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]|400|invalid_json|JSON object",
                "{|400|invalid_json|JSON object",
                "~~|400|invalid_json|JSON object",
                "{} {}|400|invalid_json|JSON object",
                "{\"learner_ref\":\"a\",\"learner_ref\":\"b\"}|400|invalid_json|twice",
                "{\"learner_ref\":\"a\",\"lenght\":3}|422|unknown_option|'lenght'",
                "{\"learner_ref\":\"a\",\"difficulty\":{\"max\":3}}|422|unknown_option|'difficulty.max'",
                "{}|422|invalid_option|learner_ref",
                "{\"learner_ref\":\" \"}|422|invalid_option|learner_ref",
                "{\"learner_ref\":7}|422|invalid_option|learner_ref",
                "{\"learner_ref\":\"a\",\"role\":\"pirate\"}|422|invalid_option|'role' takes",
                "{\"learner_ref\":\"a\",\"role\":7}|422|invalid_option|'role' takes",
                "{\"learner_ref\":\"a\",\"categories\":[]}|422|invalid_option|'categories'",
                "{\"learner_ref\":\"a\",\"categories\":\"technical\"}|422|invalid_option|'categories'",
                "{\"learner_ref\":\"a\",\"categories\":[\"x\"]}|422|invalid_option|'categories' takes",
                "{\"learner_ref\":\"a\",\"difficulty\":3}|422|invalid_option|'difficulty'",
                "{\"learner_ref\":\"a\",\"difficulty\":{\"from\":4,\"to\":2}}|422|invalid_option|above",
                "{\"learner_ref\":\"a\",\"difficulty\":{\"to\":6}}|422|invalid_option|from 1 to 5",
                "{\"learner_ref\":\"a\",\"length\":0}|422|invalid_option|from 1 to 100",
                "{\"learner_ref\":\"a\",\"length\":101}|422|invalid_option|from 1 to 100",
                "{\"learner_ref\":\"a\",\"length\":2.5}|422|invalid_option|whole number",
                "{\"learner_ref\":\"a\",\"length\":\"5\"}|422|invalid_option|whole number",
                "{\"learner_ref\":\"a\",\"retention_days\":366}|422|invalid_option|from 1 to 365",
            })
    void saysWhatIsWrong(String body, int status, String code, String part) {
        assertThatThrownBy(() -> SessionRequestReader.newSession(bytes(body)))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.status().value()).isEqualTo(status);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.detail()).contains(part);
                });
    }

    @Test
    void aSessionEndsOrIsAbandoned() {
        assertThat(SessionRequestReader.end(null)).isEqualTo(SessionStatus.ENDED);
        assertThat(SessionRequestReader.end(bytes("{}"))).isEqualTo(SessionStatus.ENDED);
        assertThat(SessionRequestReader.end(bytes("{\"status\":\"abandoned\"}")))
                .isEqualTo(SessionStatus.ABANDONED);
        assertThatThrownBy(() -> SessionRequestReader.end(bytes("{\"status\":\"completed\"}")))
                .hasMessageContaining("'status' takes ended, abandoned");
    }
}
