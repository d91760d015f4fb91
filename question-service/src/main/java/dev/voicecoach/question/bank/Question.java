package dev.voicecoach.question.bank;

import java.util.List;

/**
 * One interview question.
 *
 * @param id {@code qst_<role>_<slug>}, the same for as long as the question means the same
 * @param text as the learner reads it
 * @param difficulty 1 (easy) to 5
 * @param competencies what an answer can show, in snake_case; never empty
 * @param shows what a good answer shows, in short sentences; never empty
 * @param followUps what an interviewer asks next; never empty
 * @param star the parts of the story that is asked for, in their order; empty when none is
 */
public record Question(
        String id,
        String text,
        Role role,
        Category category,
        int difficulty,
        List<String> competencies,
        List<String> shows,
        List<String> followUps,
        List<StarPart> star) {
    public static final int MIN_DIFFICULTY = 1;
    public static final int MAX_DIFFICULTY = 5;

    public Question {
        competencies = List.copyOf(competencies);
        shows = List.copyOf(shows);
        followUps = List.copyOf(followUps);
        star = List.copyOf(star);
    }

    /** The id of a role's question; neither part holds an underscore, so no two pairs share an id. */
    static String idOf(Role role, String slug) {
        return "qst_" + role.label().replace(' ', '-') + '_' + slug;
    }
}
