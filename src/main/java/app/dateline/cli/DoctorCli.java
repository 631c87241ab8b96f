package app.dateline.cli;

import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.home.Finding.Level;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at every part of the installation. */
@Command(name = "doctor", description = "Look at every part of the installation and say what is wrong and what helps.", footer = {
        "", "Exit code 1 when something is at fault."})
final class DoctorCli implements TerminalCommand.OnStore {
    @Option(names = "--json", description = "Write the findings as one JSON object on one line.")
    private boolean json;

    @Override
    public int run(Terminal terminal, BeanFactory app) {
        List<Finding> findings = app.getBeanProvider(Checkup.class).orderedStream()
                .flatMap(each -> each.findings().stream()).toList();
        return print(terminal, findings);
    }

    /** What can be said when the app does not even start. */
    int print(Terminal terminal, List<Finding> findings) {
        boolean faulty = findings.stream().anyMatch(each -> each.level() == Level.FAULT);
        if (json) {
            terminal.out().println(JsonLines.line(new Json(!faulty, findings.stream().map(FindingJson::of).toList())));
        } else {
            findings.forEach(each -> print(terminal, each));
        }
        return faulty ? FAILED : OK;
    }

    private static void print(Terminal terminal, Finding finding) {
        String level = terminal.say("doctor." + FindingJson.of(finding).level());
        terminal.out().println("%-8s %-14s %s".formatted(level, finding.part(), finding.says()));
        if (finding.remedy() != null) {
            terminal.out().println(" ".repeat(24) + finding.remedy());
        }
    }

    /** @param healthy false when something is at fault */
    @JsonPropertyOrder({"healthy", "findings"})
    record Json(boolean healthy, List<FindingJson> findings) {}

    /** @param level {@code ok}, {@code warning} or {@code fault} */
    @JsonPropertyOrder({"part", "level", "says", "remedy"})
    record FindingJson(String part, String level, String says, @Nullable String remedy) {
        static FindingJson of(Finding finding) {
            return new FindingJson(finding.part(), finding.level().name().toLowerCase(Locale.ROOT), finding.says(),
                    finding.remedy());
        }
    }
}
