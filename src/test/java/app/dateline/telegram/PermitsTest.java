package app.dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.dateline.chat.Reply;
import app.dateline.command.ButtonAction;
import app.dateline.command.Command;
import app.dateline.command.CommandCall;
import app.dateline.command.Gate;
import app.dateline.command.Permit;
import app.dateline.command.Permits;
import app.dateline.command.Where;
import app.dateline.command.Who;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table of who may do what, against the whole bot: every command, role, kind of sender and kind of chat. */
class PermitsTest {
    private static BotInside bot;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder);
        bot.bean(Roles.class).grant(Somebody.EDITOR.id, Role.EDITOR, BotInside.OWNER);
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private enum Somebody {
        STRANGER(20, "member"), CHAT_ADMIN(30, "administrator"), EDITOR(40, "member"), OWNER(BotInside.OWNER, "member");

        private final long id;
        private final String status;

        Somebody(long id, String status) {
            this.id = id;
            this.status = status;
        }

        boolean has(Who who) {
            return switch (who) {
                case EVERYONE -> true;
                case FOLLOWER, CHAT_ADMIN -> this == CHAT_ADMIN;
                case EDITOR -> this == EDITOR || this == OWNER;
                case OWNER -> this == OWNER;
            };
        }
    }

    private enum Sender {
        PERSON, EDITED, FORWARDED, VIA_BOT, A_BOT, ANONYMOUS_ADMIN, ANOTHER_CHAT;

        boolean isChat() {
            return this == ANONYMOUS_ADMIN || this == ANOTHER_CHAT;
        }
    }

    private enum Kind {
        PRIVATE, GROUP, SUPERGROUP, CHANNEL
    }

    private enum Expected {
        RUNS, SILENCE, WHO_MAY, OWN_WORDS, IN_PRIVATE
    }

    /** What is to come of it, in the words of the documentation and not in those of the code. */
    private static Expected expected(Permit permit, Somebody somebody, Sender sender, Kind kind) {
        boolean isUnheard = kind == Kind.CHANNEL || sender == Sender.VIA_BOT || sender == Sender.A_BOT
                || sender == Sender.FORWARDED && kind != Kind.PRIVATE;
        if (isUnheard) {
            return Expected.SILENCE;
        }
        return switch (permit.who()) {
            case EVERYONE -> Expected.RUNS;
            case FOLLOWER, CHAT_ADMIN -> {
                boolean isAdmin = sender.isChat() ? sender == Sender.ANONYMOUS_ADMIN : somebody.has(permit.who());
                yield kind == Kind.PRIVATE || isAdmin ? Expected.RUNS : Expected.SILENCE;
            }
            case EDITOR, OWNER -> kind == Kind.PRIVATE ? inPrivate(permit, somebody, sender)
                    : !somebody.has(permit.who()) || sender != Sender.PERSON ? Expected.SILENCE
                            : permit.where() == Where.ONLY_IN_PRIVATE ? Expected.IN_PRIVATE : Expected.RUNS;
        };
    }

    private static Expected inPrivate(Permit permit, Somebody somebody, Sender sender) {
        if (!somebody.has(permit.who())) {
            return Expected.WHO_MAY;
        }
        return sender == Sender.PERSON ? Expected.RUNS : Expected.OWN_WORDS;
    }

    @TestFactory
    Stream<DynamicNode> doesWhatTheTableSaysForEverybodyEverywhere() {
        return Permits.all().stream().map(permit -> dynamicContainer("/" + permit.command(), calls(permit)));
    }

    private static Stream<DynamicTest> calls(Permit permit) {
        return Arrays.stream(Kind.values()).flatMap(kind -> Arrays.stream(Somebody.values()).flatMap(
                somebody -> Arrays.stream(Sender.values()).filter(sender -> !sender.isChat() || kind != Kind.PRIVATE)
                        .map(sender -> dynamicTest(somebody + " as " + sender + " in " + kind,
                                () -> assertThat(outcome(permit, somebody, sender, kind))
                                        .isEqualTo(expected(permit, somebody, sender, kind))))));
    }

    private static Expected outcome(Permit permit, Somebody somebody, Sender sender, Kind kind) {
        FakeChat chat = chat(kind, somebody);
        ObjectNode message = BotInside.by(chat.message("/" + permit.command()), somebody.id);
        disguise(message, sender, chat);
        String update = kind == Kind.CHANNEL ? "channel_post" : sender == Sender.EDITED ? "edited_message" : "message";
        return bot.to(update, message).map(PermitsTest::said).orElse(Expected.SILENCE);
    }

    private static FakeChat chat(Kind kind, Somebody somebody) {
        return switch (kind) {
            case PRIVATE -> bot.telegram.person(somebody.id, "User " + somebody.id);
            case GROUP -> bot.telegram.basicGroup(-500, "Desk").member(somebody.id, somebody.status);
            case SUPERGROUP -> bot.telegram.group(-1001, "Newsroom").member(somebody.id, somebody.status);
            case CHANNEL -> bot.telegram.channel(-1002, "Wire").member(somebody.id, somebody.status);
        };
    }

    private static void disguise(ObjectNode message, Sender sender, FakeChat chat) {
        ObjectNode from = (ObjectNode) message.get("from");
        switch (sender) {
            case PERSON -> from.put("is_bot", false);
            case EDITED -> message.put("edit_date", message.path("date").asInt() + 5);
            case FORWARDED -> message.putObject("forward_origin").put("type", "hidden_user").put("date", 1)
                    .put("sender_user_name", "Somebody");
            case VIA_BOT -> message.set("via_bot", FakeChat.bot());
            case A_BOT -> from.put("is_bot", true);
            case ANONYMOUS_ADMIN -> speaksAs(message, chat.chat());
            case ANOTHER_CHAT -> speaksAs(message,
                    FakeTelegram.JSON.createObjectNode().put("id", -1009).put("type", "channel").put("title", "Else"));
        }
    }

    private static void speaksAs(ObjectNode message, ObjectNode chat) {
        message.set("sender_chat", chat);
        ((ObjectNode) message.get("from")).put("is_bot", true);
    }

    private static Expected said(Reply reply) {
        String text = BotInside.text(reply);
        if (text.startsWith("Only the editors and owners") || text.startsWith("Only the owners")) {
            assertThat(reply.buttons()).isEmpty();
            assertThat(text.lines()).hasSize(1);
            return Expected.WHO_MAY;
        }
        return text.startsWith("I do that only for a new message") ? Expected.OWN_WORDS
                : text.startsWith("Please do that in a private chat") ? Expected.IN_PRIVATE : Expected.RUNS;
    }

    /** A button does something where its command does, for whoever has the right when it is pressed. */
    @TestFactory
    Stream<DynamicNode> looksAtTheRightAgainWhenAButtonIsPressed() {
        return bot.beans(ButtonAction.class).stream().filter(action -> action.needs().isPresent())
                .map(action -> dynamicContainer(action.name(), presses(action)));
    }

    private static Stream<DynamicTest> presses(ButtonAction action) {
        Permit permit = Permits.of(action.needs().orElseThrow());
        return Stream.of(Kind.PRIVATE, Kind.SUPERGROUP).flatMap(kind -> Arrays.stream(Somebody.values())
                .map(somebody -> dynamicTest(somebody + " in " + kind, () -> {
                    boolean isHere = kind == Kind.PRIVATE || permit.where() != Where.ONLY_IN_PRIVATE;
                    assertThat(isDone(action, somebody, kind)).isEqualTo(somebody.has(permit.who()) && isHere);
                })));
    }

    private static boolean isDone(ButtonAction action, Somebody somebody, Kind kind) {
        var done = new boolean[1];
        ButtonAction watched = new ButtonAction() {
            @Override
            public String name() {
                return action.name();
            }

            @Override
            public Optional<String> needs() {
                return action.needs();
            }

            @Override
            public Reply press(CommandCall call) {
                done[0] = true;
                return Reply.silence();
            }
        };
        Reply reply = bot.bean(Gate.class).press(watched, call(somebody, kind));
        assertThat(reply.blocks()).isEmpty();
        return done[0];
    }

    private static CommandCall call(Somebody somebody, Kind kind) {
        FakeChat chat = chat(kind, somebody);
        ObjectNode message = BotInside.by(chat.message("/help"), somebody.id);
        try {
            return CommandCall.of(Incoming.message(BotApi.JSON.treeToValue(message,
                    org.telegram.telegrambots.meta.api.objects.message.Message.class), "/help"), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> helpListsWhatOneMayDoThereAndNothingElse() {
        return Stream.of(Kind.PRIVATE, Kind.GROUP, Kind.SUPERGROUP).flatMap(kind -> Arrays.stream(Somebody.values())
                .map(somebody -> dynamicTest(somebody + " in " + kind, () -> {
                    Reply help = bot.says(chat(kind, somebody), somebody.id, "/help").orElseThrow();
                    assertThat(own(commands(BotInside.text(help))))
                            .containsExactlyInAnyOrderElementsOf(listed(kind, somebody));
                })));
    }

    private static Set<String> listed(Kind kind, Somebody somebody) {
        Predicate<Permit> isListed = kind == Kind.PRIVATE
                ? permit -> somebody.has(permit.who()) || !permit.who().isOfTheBot()
                : permit -> permit.where() == Where.EVERYWHERE && !permit.who().isOfTheBot()
                        && somebody.has(permit.who());
        return Permits.all().stream().filter(isListed).map(Permit::command).collect(Collectors.toSet());
    }

    private static List<String> commands(String text) {
        return Pattern.compile("(?m)^/(\\w+)").matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<String> own(List<String> commands) {
        return commands.stream().filter(each -> Permits.all().stream().anyMatch(row -> row.command().equals(each)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> menusListTheSame() {
        return bot.bean(Menus.class).wanted().stream()
                .map(menu -> dynamicTest(menu.scope() + " " + menu.language(), () -> {
                    Set<String> wanted = switch (menu.scope().getType()) {
                        case "all_private_chats" -> listed(Kind.PRIVATE, Somebody.STRANGER);
                        case "all_chat_administrators" -> listed(Kind.GROUP, Somebody.CHAT_ADMIN);
                        case "chat" -> listed(Kind.PRIVATE,
                                Long.valueOf(Somebody.OWNER.id).equals(menu.chat()) ? Somebody.OWNER : Somebody.EDITOR);
                        default -> listed(Kind.GROUP, Somebody.STRANGER);
                    };
                    assertThat(own(menu.commands().stream().map(each -> each.getCommand()).toList()))
                            .containsExactlyInAnyOrderElementsOf(wanted);
                }));
    }

    @Test
    void hasARowForEveryCommandAndNoOther() {
        assertThat(Permits.all()).extracting(Permit::command).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(bot.beans(Command.class).stream().map(Command::name).toList());
    }

    /** The documentation has the table, too: command, who, where. */
    @Test
    void standsInTheDocumentation() throws IOException {
        String documented = Files.readString(Path.of("docs", "COMMANDS.md"));

        assertThat(
                Pattern.compile("(?m)^\\| `/(\\w+)` \\| (everyone|follower|chat admin|editor|owner) \\| ([a-z ]+) \\|$")
                        .matcher(documented).results().map(PermitsTest::row))
                .containsExactlyElementsOf(Permits.all());
    }

    private static Permit row(MatchResult line) {
        return new Permit(line.group(1), Who.valueOf(constant(line.group(2))), Where.valueOf(constant(line.group(3))));
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
