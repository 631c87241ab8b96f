package app.dateline.command.admin;

import app.dateline.chat.Block;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.chat.Words;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.Moments;
import app.dateline.outbox.OutboxSettings;
import app.dateline.outbox.Standstill.Standing;
import app.dateline.people.Audit;
import app.dateline.subscription.ChatPreferences;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** An owner holds back all that nobody asked for; answers go on. */
@Component
class PauseCommand implements Command {
    static final String NAME = "pause";
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final PausedSending paused;
    private final Audit audit;
    private final ChatPreferences preferences;
    private final OutboxSettings outbox;
    private final Saying saying;
    private final Clock clock;

    PauseCommand(PausedSending paused, Audit audit, ChatPreferences preferences, OutboxSettings outbox, Saying saying,
            Clock clock) {
        this.paused = paused;
        this.audit = audit;
        this.preferences = preferences;
        this.outbox = outbox;
        this.saying = saying;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        ZoneId zone = preferences.of(call.chat()).zone().orElse(UTC);
        return new PauseLine(this::isUntil, zone, clock.instant()).read(call.argument())
                .map(standing -> paused(call, standing, zone))
                .orElseGet(() -> saying.say(call.language(), "pause.usage"));
    }

    private boolean isUntil(String word) {
        return Words.LANGUAGES.stream()
                .anyMatch(language -> Arrays.asList(saying.words(language, "pause.until-words").split("\\|"))
                        .contains(word));
    }

    private Reply paused(CommandCall call, Standing standing, ZoneId zone) {
        audit.make(Authors.of(call), () -> paused.begin(standing));
        Locale language = call.language();
        long hours = outbox.keepWaiting().toHours();
        List<Block> lines = new ArrayList<>();
        lines.add(standing.until()
                .map(until -> saying.line(language, "pause.done.until", Moments.of(until, zone), hours))
                .orElseGet(() -> saying.line(language, "pause.done", hours)));
        if (!standing.reason().isEmpty()) {
            lines.add(saying.line(language, "pause.reason", standing.reason()));
        }
        return new Reply(lines, List.of(), null)
                .with(List.of(List.of(saying.button(language, "button.resume", new Call(ResumeCommand.NAME, "")))));
    }
}
