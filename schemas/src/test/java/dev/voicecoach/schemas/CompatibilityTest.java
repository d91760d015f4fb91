package dev.voicecoach.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every version reads every other, in both directions (full transitive compatibility). */
class CompatibilityTest {
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static List<Schema> current() {
        return CurrentSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("current")
    void everyPastVersionAndThisOneReadEachOther(Schema schema) throws SchemaValidationException {
        var past = PublishedSchemas.all().stream()
                .filter(old -> old.getFullName().equals(schema.getFullName()))
                .toList();
        assertThat(past).as("published versions of %s", schema.getName()).isNotEmpty();
        FULL_TRANSITIVE.validate(schema, past);
    }

    @ParameterizedTest
    @MethodSource("current")
    void currentVersionIsPublished(Schema schema) {
        assertThat(PublishedSchemas.all())
                .as("publish the change: add a file below published/, a line to CHANGES.md, see README.md")
                .contains(schema);
    }

    @Test
    void publishedSchemasHaveDifferentFingerprints() {
        assertThat(PublishedSchemas.all()).doesNotHaveDuplicates();
    }

    @Test
    void theCheckCanFail() {
        var before = SchemaBuilder.record("R").fields().requiredString("kept").endRecord();
        var after = SchemaBuilder.record("R")
                .fields()
                .requiredString("kept")
                .requiredString("added")
                .endRecord();
        assertThat(catchValidation(after, before)).isInstanceOf(SchemaValidationException.class);
    }

    private static Throwable catchValidation(Schema after, Schema before) {
        return org.assertj.core.api.Assertions.catchThrowable(() -> FULL_TRANSITIVE.validate(after, List.of(before)));
    }
}
