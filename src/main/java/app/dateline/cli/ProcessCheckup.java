package app.dateline.cli;

import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.home.HomeSettings;
import app.dateline.home.ServeNote;
import java.util.List;
import java.util.Locale;
import app.dateline.chat.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The process that serves, if there is one: then the doctor runs in it. */
@Component
@Order(9)
class ProcessCheckup implements Checkup {
    private final ObjectProvider<Serving> serving;
    private final HomeSettings home;
    private final Words words;

    ProcessCheckup(ObjectProvider<Serving> serving, HomeSettings home, Words words) {
        this.serving = serving;
        this.home = home;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        if (serving.getIfAvailable() == null) {
            return List.of(Finding.ok("process", words.say(Locale.ENGLISH, "doctor.process.none")));
        }
        String address = ServeNote.read(home.home()).map(note -> note.address() + ":" + note.port()).orElse("?");
        return List.of(Finding.ok("process", words.say(Locale.ENGLISH, "doctor.process",
                Long.toString(ProcessHandle.current().pid()), address)));
    }
}
