package app.dateline.command.admin;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Items;
import app.dateline.chat.ChatNames;
import app.dateline.chat.Person;
import app.dateline.chat.RepliedTo;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.people.Access;
import app.dateline.people.Access.Listed;
import app.dateline.people.Audit;
import app.dateline.people.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Owners see whom the bot is there for, and list further people, groups and channels. */
@Component
class AccessCommand implements Command {
    static final String NAME = "access";
    private static final Pattern LINE = Pattern
            .compile("(?i)(add|remove)(?:\\s+(-?[1-9]\\d{0,17}))?(?:\\s+(.{1,200}))?");
    private static final String ADD = "add";

    private final Access access;
    private final ListedAccess listed;
    private final Audit audit;
    private final ObjectProvider<ChatNames> names;
    private final Saying saying;

    AccessCommand(Access access, ListedAccess listed, Audit audit, ObjectProvider<ChatNames> names, Saying saying) {
        this.access = access;
        this.listed = listed;
        this.audit = audit;
        this.names = names;
        this.saying = saying;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply run(CommandCall call) {
        if (call.argument().isEmpty()) {
            return list(call.language());
        }
        Matcher line = LINE.matcher(call.argument());
        Optional<Listed> who = line.matches() ? meant(line, call.about()) : Optional.empty();
        return who.map(each -> changed(call, line.group(1).equalsIgnoreCase(ADD), each))
                .orElseGet(() -> saying.say(call.language(), "access.usage"));
    }

    /** By the id that is typed, else whoever wrote the message that is replied to. */
    private Optional<Listed> meant(Matcher line, @Nullable RepliedTo about) {
        if (line.group(2) != null) {
            long id = Long.parseLong(line.group(2));
            return Optional.of(new Listed(id, line.group(3) == null ? nameOf(id) : line.group(3)));
        }
        Person author = about == null ? null : about.author();
        return author == null ? Optional.empty()
                : Optional.of(new Listed(Long.parseLong(author.id()), author.name()));
    }

    private String nameOf(long id) {
        return names.orderedStream().flatMap(each -> each.nameOf(Long.toString(id)).stream()).findFirst().orElse("");
    }

    private Reply changed(CommandCall call, boolean isAdded, Listed who) {
        Locale language = call.language();
        if (!isAdded && access.isBySettings(who.id())) {
            return saying.say(language, "access.settings", label(who));
        }
        Supplier<Optional<Change>> work = isAdded ? () -> listed.add(who, Authors.of(call)) : () -> listed.remove(who);
        boolean isDone = audit.make(Authors.of(call), work).isPresent();
        String key = isAdded ? isDone ? "access.added" : "access.before"
                : isDone ? "access.removed" : "access.nothing";
        Reply reply = saying.say(language, key, label(who));
        return access.isListed() ? reply : reply.and(saying.line(language, "access.open"));
    }

    private Reply list(Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(saying.line(language, access.isListed() ? "access.listed" : "access.open"));
        List<String> lines = Stream.concat(
                access.bySettings().stream().map(id -> saying.words(language, "access.by-settings",
                        label(new Listed(id, nameOf(id))))),
                access.all().stream().map(AccessCommand::label)).toList();
        if (!lines.isEmpty()) {
            blocks.add(new Items(lines.stream().map(line -> List.of(Run.of(line))).toList()));
        }
        return Reply.of(blocks.toArray(Block[]::new));
    }

    private static String label(Listed who) {
        return who.name().isBlank() ? Long.toString(who.id()) : who.name() + " (" + who.id() + ")";
    }
}
