package dev.voicecoach.question.bank;

/**
 * One thing that is wrong with a bank.
 *
 * @param file its name
 * @param entry which question, for example {@code questions[3] (slow-query)}; empty when it is the file itself
 * @param field which field of it; empty when it is the entry itself
 * @param problem what is there and what was expected
 */
record BankProblem(String file, String entry, String field, String problem) {
    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (!entry.isEmpty()) {
            place.append(", ").append(entry);
        }
        if (!field.isEmpty()) {
            place.append(", ").append(field);
        }
        return place.append(": ").append(problem).toString();
    }
}
