package dev.voicecoach.gateway.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that can be understood in one way only. */
@Component
class StrictJson {
    private final JsonMapper json;

    StrictJson(JsonMapper json) {
        this.json = json.rebuild()
                // Two values for one name: whichever we took, the client might mean the other.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * The document's one value; empty when it is no UTF-8 or no JSON, has a name twice, or is nested deeper than the
     * parser goes (500). Why is not told: the parser's own message quotes the document, which may name a person.
     */
    Optional<JsonNode> read(byte[] document) {
        try {
            // The parser's own decoder lets some broken UTF-8 pass.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            var node = json.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }
}
