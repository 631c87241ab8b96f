package app.dateline.command.admin;

import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A look at every part of the installation, the same as on the terminal. */
@Component
class DoctorCommand implements Command {
    private final ObjectProvider<Checkup> checkups;
    private final Saying saying;

    /** What is looked at may know the menu, so it is asked for when it is needed. */
    DoctorCommand(ObjectProvider<Checkup> checkups, Saying saying) {
        this.checkups = checkups;
        this.saying = saying;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public Reply run(CommandCall call) {
        List<List<Run>> lines = checkups.orderedStream().flatMap(each -> each.findings().stream())
                .map(finding -> line(finding, call.language())).toList();
        return Reply.of(new Heading(saying.words(call.language(), "doctor.title")), new Items(lines));
    }

    private List<Run> line(Finding finding, Locale language) {
        List<Run> line = new ArrayList<>();
        line.add(Run.bold(saying.words(language, "doctor.level." + finding.level().name().toLowerCase(Locale.ROOT))));
        line.add(Run.of(" " + finding.part() + ": " + finding.says()));
        if (finding.remedy() != null) {
            line.add(Run.italic(" " + finding.remedy()));
        }
        return line;
    }
}
