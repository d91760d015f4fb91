package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.voicecoach.coaching.scores.Dimension;
import java.util.Arrays;

/** The form of what a model is to answer, for providers that hold it to one. The same for every answer. */
final class AnswerSchema {
    static final ResponseFormat FORMAT = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("coaching")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty("strengths", claims())
                            .addProperty("improvements", claims())
                            .addProperty("suggestions", claims())
                            .required("strengths", "improvements", "suggestions")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private AnswerSchema() {}

    private static JsonArraySchema claims() {
        return array(JsonObjectSchema.builder()
                .addEnumProperty(
                        "dimension",
                        Arrays.stream(Dimension.values()).map(Dimension::id).toList())
                .addStringProperty("text")
                .addProperty("metrics", array(new JsonStringSchema()))
                .addProperty("quotes", array(new JsonStringSchema()))
                .required("dimension", "text", "metrics", "quotes")
                .additionalProperties(false)
                .build());
    }

    private static JsonArraySchema array(JsonSchemaElement items) {
        return JsonArraySchema.builder().items(items).build();
    }
}
