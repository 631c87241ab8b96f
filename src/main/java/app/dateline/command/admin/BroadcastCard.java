package app.dateline.command.admin;

import app.dateline.broadcast.Audience;
import app.dateline.broadcast.Broadcast;
import app.dateline.broadcast.Broadcast.State;
import app.dateline.broadcast.BroadcastCards;
import app.dateline.broadcast.Readership;
import app.dateline.broadcast.Readership.Size;
import app.dateline.broadcast.Recipient;
import app.dateline.broadcast.Recipients;
import app.dateline.broadcast.Tally;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Button;
import app.dateline.chat.ChatId;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.BroadcastText;
import app.dateline.command.Moments;
import app.dateline.outbox.OutboxSettings;
import app.dateline.subscription.ChatPreferences;
import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A broadcast as it stands, and what can be done with it. */
@Component
class BroadcastCard implements BroadcastCards {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MORNING = 8;
    private static final int EVENING = 18;
    private static final int MOST_TOPICS = 60;
    private static final int TOPICS_A_ROW = 3;

    private final Recipients recipients;
    private final Readership readership;
    private final OutboxSettings outbox;
    private final ChatPreferences preferences;
    private final Topics topics;
    private final BroadcastTime time;
    private final BroadcastText text;
    private final HeldBack held;
    private final Authors authors;
    private final Saying saying;

    BroadcastCard(Recipients recipients, Readership readership, OutboxSettings outbox, ChatPreferences preferences,
            Topics topics, BroadcastTime time, BroadcastText text, HeldBack held, Authors authors,
            Saying saying) {
        this.recipients = recipients;
        this.readership = readership;
        this.outbox = outbox;
        this.preferences = preferences;
        this.topics = topics;
        this.time = time;
        this.text = text;
        this.held = held;
        this.authors = authors;
        this.saying = saying;
    }

    /** Who reads it: in their language, and the times of their chat. */
    record Reader(ChatId chat, Locale language) {}

    @Override
    public Reply card(Broadcast broadcast) {
        return card(broadcast, new Reader(broadcast.chat(), broadcast.language()));
    }

    Reply card(Broadcast broadcast, Reader reader) {
        return broadcast.state().isBegun() ? begun(broadcast, reader.language()) : open(broadcast, reader);
    }

    private Reply open(Broadcast broadcast, Reader reader) {
        Locale language = reader.language();
        Size size = readership.size(broadcast.audience());
        List<String> facts = new ArrayList<>(about(broadcast, language));
        facts.add(size.away() == 0 ? saying.words(language, "broadcast.chats", size.chats())
                : saying.words(language, "broadcast.chats.away", size.chats(), size.away()));
        if (size.chats() > 0) {
            facts.add(takes(size.chats(), language));
        }
        broadcast.due().map(due -> saying.words(language,
                broadcast.state() == State.SCHEDULED ? "broadcast.due" : "broadcast.wish", moment(due, reader)))
                .ifPresent(facts::add);
        List<Block> blocks = new ArrayList<>(List.of(heading(broadcast, language), saying.plain(broadcast.title()),
                items(facts)));
        if (size.chats() == 0) {
            blocks.add(saying.line(language, "broadcast.nobody"));
        }
        return new Reply(blocks, openButtons(broadcast, size, reader), null);
    }

    private List<List<Button>> openButtons(Broadcast broadcast, Size size, Reader reader) {
        Locale language = reader.language();
        List<List<Button>> rows = new ArrayList<>();
        if (broadcast.state() == State.DRAFT && size.chats() > 0) {
            broadcast.due().filter(due -> !time.isPast(due)).ifPresent(due -> rows.add(List.of(
                    button(language, "at", broadcast, "at", Long.toString(due.getEpochSecond()),
                            moment(due, reader)))));
        }
        if (size.chats() > 0) {
            rows.add(List.of(button(language, "send", broadcast, "send", ""),
                    button(language, "when", broadcast, "when", "")));
        }
        rows.add(broadcast.state() == State.SCHEDULED
                ? List.of(button(language, "unschedule", broadcast, "unschedule", ""))
                : List.of(button(language, "audience", broadcast, "audience", ""),
                        button(language, "discard", broadcast, "discard", "")));
        return rows;
    }

    private Reply begun(Broadcast broadcast, Locale language) {
        Tally tally = recipients.tally(broadcast.id());
        List<String> facts = new ArrayList<>(about(broadcast, language));
        if (broadcast.state() == State.RUNNING) {
            held.words(language).ifPresent(facts::add);
        }
        facts.add(saying.words(language, "broadcast.sent", tally.of(Recipient.State.SENT), tally.all()));
        for (Recipient.State state : Recipient.State.values()) {
            if (state != Recipient.State.SENT && tally.of(state) > 0) {
                facts.add(saying.words(language, "broadcast.became." + state.name().toLowerCase(Locale.ROOT),
                        tally.of(state)));
            }
        }
        if (broadcast.state() == State.WITHDRAWN) {
            facts.add(saying.words(language, "broadcast.undone", tally.withdrawn(), tally.withdrawing(),
                    tally.standing()));
        }
        List<Block> blocks = new ArrayList<>(List.of(heading(broadcast, language), saying.plain(broadcast.title()),
                items(facts)));
        if (tally.of(Recipient.State.FAILED) + tally.of(Recipient.State.SKIPPED)
                + tally.of(Recipient.State.UNCERTAIN) + tally.standing() > 0) {
            blocks.add(saying.line(language, "broadcast.who", Long.toString(broadcast.id())));
        }
        return new Reply(blocks, begunButtons(broadcast, tally, language), null);
    }

    private List<List<Button>> begunButtons(Broadcast broadcast, Tally tally, Locale language) {
        Button withdraw = button(language, "withdraw", broadcast, "withdraw", "");
        Button cancel = button(language, "cancel", broadcast, "cancel", "");
        return switch (broadcast.state()) {
            case RUNNING -> List.of(List.of(button(language, "pause", broadcast, "pause", ""), cancel),
                    List.of(withdraw));
            case PAUSED -> List.of(List.of(button(language, "resume", broadcast, "resume", ""), cancel),
                    List.of(withdraw));
            case CANCELLED, DONE -> tally.of(Recipient.State.SENT) > 0 ? List.of(List.of(withdraw)) : List.of();
            case WITHDRAWN, DRAFT, SCHEDULED -> List.of();
        };
    }

    /** Whom it is for, to choose from. */
    Reply audiences(Broadcast broadcast, Locale language) {
        List<List<Button>> rows = new ArrayList<>();
        for (Audience.Kind kind : Audience.Kind.values()) {
            if (kind != Audience.Kind.TOPIC) {
                rows.add(List.of(new Button(
                        Saying.shortened(text.audience(new Audience(kind, ""), language)),
                        BroadcastAction.call("for", broadcast.id(), kind.name()))));
            }
        }
        List<Button> followers = topics.all().stream().limit(MOST_TOPICS).map(Topic::command)
                .map(topic -> new Button("/" + topic,
                        BroadcastAction.call("for", broadcast.id(), Audience.Kind.TOPIC + " " + topic)))
                .toList();
        for (int from = 0; from < followers.size(); from += TOPICS_A_ROW) {
            rows.add(followers.subList(from, Math.min(from + TOPICS_A_ROW, followers.size())));
        }
        rows.add(List.of(button(language, "back", broadcast, "show", "")));
        return new Reply(List.of(heading(broadcast, language), saying.line(language, "broadcast.audience")), rows,
                null);
    }

    /** When it is to begin, to choose from. */
    Reply times(Broadcast broadcast, Reader reader) {
        Locale language = reader.language();
        ZoneId zone = zone(reader.chat());
        List<List<Button>> rows = List.of(
                List.of(at(broadcast, "hour", time.inAnHour(), reader)),
                List.of(at(broadcast, "tomorrow", time.tomorrow(MORNING, zone), reader)),
                List.of(at(broadcast, "tomorrow", time.tomorrow(EVENING, zone), reader)),
                List.of(button(language, "back", broadcast, "show", "")));
        return new Reply(List.of(heading(broadcast, language),
                saying.line(language, "broadcast.times", Long.toString(broadcast.id()), zone.getId())), rows, null);
    }

    private Button at(Broadcast broadcast, String key, Instant moment, Reader reader) {
        return button(reader.language(), key, broadcast, "at", Long.toString(moment.getEpochSecond()),
                moment(moment, reader));
    }

    /** Asks before something is done. @param done what the first button does, with its argument */
    Reply ask(Broadcast broadcast, Locale language, Block question, Button done) {
        return new Reply(List.of(heading(broadcast, language), question),
                List.of(List.of(done), List.of(button(language, "back", broadcast, "show", ""))), null);
    }

    /** @param key of its label, behind {@code button.broadcast.} */
    Button button(Locale language, String key, Broadcast broadcast, String verb, String rest, Object... values) {
        return saying.button(language, "button.broadcast." + key,
                BroadcastAction.call(verb, broadcast.id(), rest), values);
    }

    String moment(Instant moment, Reader reader) {
        return Moments.of(moment, zone(reader.chat()));
    }

    /** The zone that times are meant in. */
    ZoneId zone(ChatId chat) {
        return preferences.of(chat).zone().orElse(UTC);
    }

    private List<String> about(Broadcast broadcast, Locale language) {
        return List.of(saying.words(language, "broadcast.for", text.audience(broadcast.audience(), language)),
                saying.words(language, "broadcast.by", authors.label(broadcast.person())));
    }

    /** At the rate that everything is sent at. */
    private String takes(int chats, Locale language) {
        int minutes = Math.ceilDiv(chats, outbox.perSecond() * 60);
        return minutes <= 1 ? saying.words(language, "broadcast.takes.soon")
                : saying.words(language, "broadcast.takes", minutes);
    }

    private Heading heading(Broadcast broadcast, Locale language) {
        return new Heading(saying.words(language, "broadcast.title", Long.toString(broadcast.id()),
                saying.words(language, "broadcast.is." + broadcast.state().name().toLowerCase(Locale.ROOT))));
    }

    private static Items items(List<String> lines) {
        return new Items(lines.stream().map(line -> List.of(Run.of(line))).toList());
    }
}
