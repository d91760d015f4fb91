package dev.voicecoach.question.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    @ParameterizedTest
    @CsvSource({
        "plans, planning",
        "plan, planned",
        "stories, story",
        "process, processes",
        "release, releasing",
        "released, releases",
        "rate, rated",
        "prioritise, prioritized",
        "organisations, organization",
        "tell, telling",
        "agree, agreed",
        "try, tries",
        "use, used",
    })
    void formsOfAWordAreOne(String one, String other) {
        assertThat(Stem.of(one)).isEqualTo(Stem.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "string, stre",
        "speed, sped",
        "need, nees",
        "day, dai",
        "bus, bu",
        "rise, rize",
        "red, r",
        "class, clas"
    })
    void otherWordsStayApart(String one, String other) {
        assertThat(Stem.of(one)).isNotEqualTo(Stem.of(other));
    }
}
