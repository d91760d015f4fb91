package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.catalog.QuestionCatalog;
import dev.voicecoach.schemas.events.AudioSubmitted;
import java.util.Optional;

/**
 * The question as it was asked.
 *
 * @param id in the question bank; empty when the client gave its own words, or nothing
 * @param text empty when the client gave nothing, or an id that the bank does not have
 */
record AskedQuestion(Optional<String> id, Optional<String> text) {

    static AskedQuestion of(AudioSubmitted audio, QuestionCatalog catalog) {
        var id = Optional.ofNullable(audio.getQuestionId());
        var published = id.flatMap(catalog::find).map(question -> question.getText());
        return new AskedQuestion(id, published.or(() -> Optional.ofNullable(audio.getQuestion())));
    }

    /** Whether an id was given that the bank does not have. */
    boolean isUnknown() {
        return id.isPresent() && text.isEmpty();
    }
}
