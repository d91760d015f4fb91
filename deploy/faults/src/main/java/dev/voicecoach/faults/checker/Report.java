package dev.voicecoach.faults.checker;

import java.util.List;
import java.util.Map;

/**
 * What became of the tasks.
 *
 * @param accepted answers that became a task
 * @param ends tasks by their first terminal status
 * @param degraded tasks that ended with something missing
 * @param findings every fault, in the order of the tasks
 */
public record Report(int accepted, Map<String, Integer> ends, int degraded, List<Finding> findings) {
    public Report {
        ends = Map.copyOf(ends);
        findings = List.copyOf(findings);
    }

    /** Tasks that came to this fault. */
    public long count(Fault fault) {
        return findings.stream()
                .filter(finding -> finding.fault() == fault)
                .map(Finding::taskId)
                .distinct()
                .count();
    }
}
