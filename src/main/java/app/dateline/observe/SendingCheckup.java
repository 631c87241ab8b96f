package app.dateline.observe;

import app.dateline.home.Checkup;
import app.dateline.home.Finding;
import app.dateline.outbox.Standstill;
import app.dateline.outbox.Standstill.Standing;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether what nobody asked for is sent, or held back. */
@Component
@Order(4)
class SendingCheckup implements Checkup {
    private final Standstill standstill;
    private final OperatorWords words;

    SendingCheckup(Standstill standstill, OperatorWords words) {
        this.standstill = standstill;
        this.words = words;
    }

    @Override
    public List<Finding> findings() {
        return List.of(standstill.now().map(this::paused)
                .orElseGet(() -> Finding.ok("sending", words.say("doctor.sending"))));
    }

    private Finding paused(Standing standing) {
        String says = standing.until().map(until -> words.say("doctor.sending.until", until.toString(),
                standing.reason())).orElseGet(() -> words.say("doctor.sending.paused", standing.reason()));
        return Finding.warning("sending", says.strip(), words.say("doctor.sending.remedy"));
    }
}
