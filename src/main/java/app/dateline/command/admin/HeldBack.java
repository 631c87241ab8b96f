package app.dateline.command.admin;

import app.dateline.chat.Reply;
import app.dateline.command.Moments;
import app.dateline.outbox.Standstill;
import app.dateline.outbox.Standstill.Standing;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says that people are not told yet, while owners hold back all that nobody asked for. */
@Component
class HeldBack {
    private final Standstill standstill;
    private final Saying saying;

    HeldBack(Standstill standstill, Saying saying) {
        this.standstill = standstill;
        this.saying = saying;
    }

    /** Empty while everything goes its way. */
    Optional<String> words(Locale language) {
        return standstill.now().map(each -> saying.words(language, "pause.held", end(each, language)));
    }

    /** "until 2026-05-07 08:00 UTC", or until somebody says so. */
    String end(Standing standing, Locale language) {
        return standing.until().map(until -> saying.words(language, "pause.until", Moments.of(until)))
                .orElseGet(() -> saying.words(language, "pause.until-resumed"));
    }

    /** The reply with that, if it is so. */
    Reply with(Reply reply, Locale language) {
        return words(language).map(line -> reply.and(saying.plain(line))).orElse(reply);
    }
}
