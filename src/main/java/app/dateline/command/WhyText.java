package app.dateline.command;

import java.util.concurrent.atomic.AtomicLong;
import app.dateline.alert.Alert;
import app.dateline.alert.Alert.Why;
import app.dateline.alert.Alerts.Count;
import app.dateline.alert.Explanations.Explained;
import app.dateline.alert.Explanations.Following;
import app.dateline.alert.Explanations.OfArticle;
import app.dateline.article.Article.Status;
import app.dateline.chat.Block;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import app.dateline.subscription.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Decisions in words for people. */
@Component
class WhyText {
    private final Words words;
    private final NamedChats chats;

    WhyText(Words words, NamedChats chats) {
        this.words = words;
        this.chats = chats;
    }

    /** Who reads it. @param zone that the times of the chat are meant in */
    record Reader(Locale language, ZoneId zone) {
        String time(Instant moment) {
            return Moments.of(moment, zone);
        }
    }

    List<Block> decisions(List<Explained> found, Reader reader) {
        Locale language = reader.language();
        List<Block> blocks = new ArrayList<>();
        var article = new AtomicLong();
        found.forEach(each -> {
            if (article.getAndSet(each.alert().article()) != each.alert().article()) {
                blocks.add(
                        new Heading(words.say(language, "why.article", "#" + each.alert().article(), each.headline())));
            }
            blocks.add(new Items(lines(each, reader).stream().map(line -> List.of(Run.of(line))).toList()));
        });
        return blocks;
    }

    private List<String> lines(Explained each, Reader reader) {
        Locale language = reader.language();
        Alert alert = each.alert();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(language, "why.matter." + key(alert.matter())));
        if (!alert.what().isEmpty()) {
            lines.add(words.say(language, "why.follows", alert.what()));
        }
        if (!alert.words().isEmpty()) {
            lines.add(words.say(language, "why.words", String.join(", ", alert.words())));
        }
        each.placed().ifPresent(placed -> lines.add(words.say(language, "why.story." + key(placed.standing()),
                Long.toString(placed.story()), each.sources())));
        lines.add(state(each, reader));
        if (alert.why() != Why.NOTHING) {
            lines.add(words.say(language, "why.why." + key(alert.why())));
        }
        if (each.isLate()) {
            lines.add(words.say(language, "why.late", alert.told().map(told -> java.time.Duration
                    .between(alert.made(), told).toMinutes()).orElse(0L)));
        }
        return lines;
    }

    private String state(Explained each, Reader reader) {
        Locale language = reader.language();
        Alert alert = each.alert();
        String made = reader.time(alert.made());
        return switch (alert.state()) {
            case QUEUED -> each.outcome()
                    .map(outcome -> words.say(language, "why.ended." + outcome.toLowerCase(Locale.ROOT),
                            alert.told().map(reader::time).orElse(made)))
                    .orElseGet(() -> words.say(language, "why.queued", made));
            case HELD -> words.say(language, "why.held", made, alert.due().map(reader::time).orElse(made));
            case COLLECTED -> words.say(language, "why.collected", made);
            case MERGED -> words.say(language, "why.merged", made);
            case DROPPED -> words.say(language, "why.dropped", made);
        };
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Block> article(OfArticle found, Reader reader) {
        Locale language = reader.language();
        List<Block> blocks = new ArrayList<>(decisions(found.decisions(), reader));
        if (found.article().status() == Status.RETRACTED) {
            blocks.add(say(language, "why.retracted"));
        }
        if (found.decisions().isEmpty()) {
            String reason = found.quiet().map(quiet -> "why.quiet." + key(quiet)).orElse("why.no-match");
            blocks.add(new Heading(words.say(language, "why.article", "#" + found.article().id(),
                    found.article().current().title())));
            blocks.add(say(language, reason));
        }
        return blocks;
    }

    private Block say(Locale language, String key, Object... values) {
        return Paragraph.of(Run.of(words.say(language, key, values)));
    }

    /** Who was told, and whom a correction has not reached. */
    List<Block> everywhere(List<Count> counts, List<Alert> unreached, Locale language) {
        List<Block> blocks = new ArrayList<>();
        if (counts.isEmpty()) {
            return blocks;
        }
        blocks.add(new Heading(words.say(language, "why.everywhere")));
        blocks.add(new Items(counts.stream().map(count -> List.of(Run.of(words.say(language, "why.count",
                words.say(language, "why.matter." + key(count.matter())),
                words.say(language, "why.count." + (count.outcome().isEmpty() ? key(count.state())
                        : count.outcome().toLowerCase(Locale.ROOT))),
                count.places())))).toList()));
        if (!unreached.isEmpty()) {
            blocks.add(say(language, "why.unreached", unreached.size()));
            blocks.add(new Items(unreached.stream()
                    .map(alert -> List.of(Run.of(chats.name(alert.chat().chat(), language)))).toList()));
        }
        return blocks;
    }

    /** @param name of what is followed, for people */
    List<Block> following(Following found, String name, Reader reader) {
        Locale language = reader.language();
        Subscription subscription = found.subscription();
        List<Block> blocks = new ArrayList<>();
        int thread = subscription.chat().thread();
        String where = thread == 0 ? "" : " " + words.say(language, "follow.list.thread", Integer.toString(thread));
        blocks.add(new Heading(words.say(language, "why.follows", name) + where));
        if (subscription.state() == Subscription.State.PAUSED) {
            blocks.add(say(language, "why.paused"));
        }
        if (found.newest().isEmpty()) {
            blocks.add(say(language, "why.nothing-yet", reader.time(subscription.createdAt())));
        }
        blocks.addAll(decisions(found.newest(), reader));
        return blocks;
    }
}
