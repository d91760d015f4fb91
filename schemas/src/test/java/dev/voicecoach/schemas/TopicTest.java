package dev.voicecoach.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TopicTest {
    @Test
    void allHoldsEveryTopicOnce() throws IllegalAccessException {
        var declared = new java.util.ArrayList<Object>();
        for (var field : Arrays.stream(Topic.class.getFields())
                .filter(field -> field.getType() == Topic.class)
                .toList()) {
            declared.add(field.get(null));
        }
        assertThat(Topic.all())
                .hasSameElementsAs(declared.stream()
                        .map(Topic.class::cast)
                        .map(t -> (Topic<?>) t)
                        .toList());
        assertThat(Topic.all().stream().map(Topic::name)).doesNotHaveDuplicates();
    }
}
