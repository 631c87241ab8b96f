package app.dateline.command.admin;

import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Withheld;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Reply;
import app.dateline.command.Moments;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells owners and editors of a broadcast that waits for one of them. */
@Component
class BroadcastWithheld implements Withheld {
    private final Desk desk;
    private final Saying saying;

    BroadcastWithheld(Desk desk, Saying saying) {
        this.desk = desk;
        this.saying = saying;
    }

    @Override
    public void withheld(Broadcast broadcast, Why why) {
        desk.all().forEach(seat -> desk.tell(seat, "broadcast " + broadcast.id() + " withheld",
                news(broadcast, why, seat.language())));
    }

    private Reply news(Broadcast broadcast, Why why, Locale language) {
        String due = broadcast.due().map(Moments::of).orElse("");
        return saying.say(language, "broadcast.withheld." + why.name().toLowerCase(Locale.ROOT),
                Long.toString(broadcast.id()), broadcast.title(), due).with(
                        List.of(List.of(
                                saying.button(language, "button.broadcast.look",
                                        new Call("say", "/" + BroadcastCommand.NAME + " " + broadcast.id())))));
    }
}
