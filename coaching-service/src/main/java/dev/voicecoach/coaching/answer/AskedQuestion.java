package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.catalog.QuestionCatalog;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.ScoresReady;
import java.util.Optional;

/**
 * The question as it was asked.
 *
 * @param id in the question bank; empty when the client gave its own words, or nothing
 * @param text empty when the client gave nothing, or an id that the bank does not have
 * @param role that it is for; empty when the bank does not have it, as its category
 */
record AskedQuestion(Optional<String> id, Optional<String> text, Optional<String> role, Optional<String> category) {

    static AskedQuestion of(AudioSubmitted audio, QuestionCatalog catalog) {
        var id = Optional.ofNullable(audio.getQuestionId());
        var published = id.flatMap(catalog::find);
        return new AskedQuestion(
                id,
                published.map(QuestionPublished::getText).or(() -> Optional.ofNullable(audio.getQuestion())),
                published.map(QuestionPublished::getRole),
                published.map(QuestionPublished::getCategory));
    }

    /** In the words in which it was scored. */
    AskedQuestion asOf(ScoresReady scores) {
        return new AskedQuestion(id, Optional.ofNullable(scores.getQuestion()), role, category);
    }

    /** Whether an id was given that the bank does not have. */
    boolean isUnknown() {
        return id.isPresent() && text.isEmpty();
    }
}
