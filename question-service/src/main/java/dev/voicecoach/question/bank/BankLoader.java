package dev.voicecoach.question.bank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;

/** Reads a bank from its files, whole or not at all. */
final class BankLoader {
    private BankLoader() {}

    /**
     * The bank that the files hold together.
     *
     * @throws InvalidBankException naming everything that is wrong, in every file
     */
    static QuestionBank load(List<Resource> files) {
        var problems = new ArrayList<BankProblem>();
        var placed = new ArrayList<BankFile.Placed>();
        var sorted =
                files.stream().sorted(Comparator.comparing(BankLoader::nameOf)).toList();
        for (var file : sorted) {
            try {
                placed.addAll(BankFile.read(nameOf(file), file.getContentAsByteArray(), problems::add));
            } catch (IOException e) {
                problems.add(new BankProblem(nameOf(file), "", "", "cannot be read: " + e.getMessage()));
            }
        }
        tellDoubles(placed, problems);
        if (files.isEmpty()) {
            problems.add(new BankProblem("bank/*.json", "", "", "no such file on the class path"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidBankException(problems);
        }
        return new QuestionBank(placed.stream().map(BankFile.Placed::question).toList());
    }

    private static void tellDoubles(List<BankFile.Placed> placed, List<BankProblem> problems) {
        var ids = new HashMap<String, BankFile.Placed>();
        var texts = new HashMap<String, BankFile.Placed>();
        for (var one : placed) {
            var sameId = ids.putIfAbsent(one.question().id(), one);
            if (sameId != null) {
                problems.add(new BankProblem(one.file(), one.entry(), "slug", "is taken by " + placeOf(sameId)));
            }
            var words = one.question().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
            var sameText = texts.putIfAbsent(words, one);
            if (sameText != null) {
                problems.add(new BankProblem(one.file(), one.entry(), "text", "is that of " + placeOf(sameText)));
            }
        }
    }

    private static String placeOf(BankFile.Placed placed) {
        return placed.file() + ", " + placed.entry();
    }

    private static String nameOf(Resource file) {
        var name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }
}
