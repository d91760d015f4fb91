package dev.voicecoach.question.bank;

import java.util.List;
import java.util.stream.Collectors;

/** A bank cannot be used; names everything that is wrong with it, one line each. */
final class InvalidBankException extends RuntimeException {
    private final transient List<BankProblem> problems;

    InvalidBankException(List<BankProblem> problems) {
        super(problems.stream()
                .map(BankProblem::toString)
                .collect(Collectors.joining("\n  ", "The question bank has " + problems.size() + " errors:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    List<BankProblem> problems() {
        return problems;
    }
}
