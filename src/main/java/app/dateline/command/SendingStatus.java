package app.dateline.command;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.outbox.OutboxGlance;
import app.dateline.outbox.OutboxGlance.Waiting;
import app.dateline.outbox.OutboxMessage.Kind;
import app.dateline.outbox.Pauses;
import app.dateline.outbox.Pauses.Paused;
import app.dateline.outbox.Standstill;
import app.dateline.outbox.Standstill.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What waits to be sent, and which chats are sent nothing for now. */
@Component
class SendingStatus {
    private static final int MOST_CHATS = 10;

    private final OutboxGlance glance;
    private final Pauses pauses;
    private final Standstill standstill;
    private final NamedChats chats;
    private final Words words;

    SendingStatus(OutboxGlance glance, Pauses pauses, Standstill standstill, NamedChats chats, Words words) {
        this.glance = glance;
        this.pauses = pauses;
        this.standstill = standstill;
        this.chats = chats;
        this.words = words;
    }

    List<Block> blocks(Locale language) {
        List<Block> blocks = new ArrayList<>();
        standstill.now().ifPresent(standing -> blocks.add(Paragraph.of(Run.bold(line(language, standing)))));
        blocks.add(
                new Items(Arrays.stream(Kind.values()).map(kind -> List.of(Run.of(waiting(language, kind)))).toList()));
        long paused = pauses.count();
        if (paused > 0) {
            blocks.add(Paragraph.of(Run.bold(words.say(language, "status.paused", paused))));
            blocks.add(new Items(pauses.now(MOST_CHATS).stream()
                    .map(pause -> List.of(Run.of(line(language, pause)))).toList()));
        }
        return blocks;
    }

    private String waiting(Locale language, Kind kind) {
        Waiting waiting = glance.waiting(kind);
        return words.say(language, "status.waiting." + kind.name().toLowerCase(Locale.ROOT), waiting.count(),
                waiting.oldest().toMinutes());
    }

    private String line(Locale language, Standing standing) {
        return standing.until().map(until -> words.say(language, "status.standstill.until", Moments.of(until),
                standing.reason())).orElseGet(() -> words.say(language, "status.standstill", standing.reason()))
                .strip();
    }

    private String line(Locale language, Paused pause) {
        String chat = pause.chat().equals(Pauses.ALL) ? words.say(language, "status.every-chat")
                : chats.name(pause.chat(), language);
        return pause.until()
                .map(until -> words.say(language, "status.paused.until", chat, Moments.of(until), pause.reason()))
                .orElseGet(() -> words.say(language, "status.paused.gone", chat, pause.reason()));
    }
}
