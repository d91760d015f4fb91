package dev.voicecoach.question.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One bank file, checked field by field; what is wrong is told and the reading goes on. */
final class BankFile {
    /** A question with its place, for problems that show only when it is compared with others. */
    record Placed(Question question, String file, String entry) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FIELDS = Set.of("role", "questions");

    private final String file;
    private final Consumer<BankProblem> problems;

    private BankFile(String file, Consumer<BankProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The good questions of a file; each thing that is wrong with the others goes to {@code problems}. */
    static List<Placed> read(String file, byte[] content, Consumer<BankProblem> problems) {
        return new BankFile(file, problems).read(content);
    }

    private List<Placed> read(byte[] content) {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            tell("", "", "is not JSON" + place + ": " + firstLine(e.getOriginalMessage()));
            return List.of();
        }
        if (!root.isObject()) {
            tell("", "", "must be a JSON object with the fields role and questions");
            return List.of();
        }
        var fields = new BankFields(root, (field, problem) -> tell("", field, problem));
        fields.tellUnknown(FIELDS);
        var role = fields.oneOf("role", Role::of, Role.labels());
        var entries = root.path("questions");
        if (!entries.isArray() || entries.isEmpty()) {
            tell("", "questions", BankFields.isNow(entries) + "; must be a list with at least one question");
            return List.of();
        }
        var read = new ArrayList<Placed>();
        for (var index = 0; index < entries.size(); index++) {
            var placed = question(role, entries.get(index), "questions[" + index + "]");
            if (placed != null) {
                read.add(placed);
            }
        }
        return read;
    }

    private @Nullable Placed question(@Nullable Role role, JsonNode node, String position) {
        if (!node.isObject()) {
            tell(position, "", BankFields.isNow(node) + "; must be an object");
            return null;
        }
        var name = node.path("slug");
        var entry = name.isString() ? position + " (" + name.asString() + ")" : position;
        var fields = new BankFields(node, (field, problem) -> tell(entry, field, problem));
        var question = BankEntry.read(role, fields);
        return question == null ? null : new Placed(question, file, entry);
    }

    private void tell(String entry, String field, String problem) {
        problems.accept(new BankProblem(file, entry, field, problem));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
