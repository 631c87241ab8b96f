package app.dateline.command.admin;

import static app.dateline.telegram.BotInside.OWNER;
import static app.dateline.telegram.BotInside.labels;
import static app.dateline.telegram.BotInside.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.article.Article.Status;
import app.dateline.article.Articles;
import app.dateline.article.Draft;
import app.dateline.chat.Reply;
import app.dateline.people.Audit;
import app.dateline.people.Audit.Wanted;
import app.dateline.people.Noted;
import app.dateline.people.Role;
import app.dateline.people.Roles;
import app.dateline.telegram.BotInside;
import app.dateline.telegram.FakeChat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners make editors, and what either changes is noted and can be taken back; the whole bot, told by messages. */
class EditorsTest {
    private static final AtomicLong PEOPLE = new AtomicLong(100);
    private static BotInside bot;
    private static FakeChat owner;

    /** Somebody new, and their private chat. */
    private final long ben = PEOPLE.incrementAndGet();
    private FakeChat bens;

    @BeforeAll
    static void start(@TempDir Path folder) {
        bot = new BotInside(folder);
        owner = bot.telegram.person(OWNER, "Ann");
    }

    @BeforeEach
    void meet() {
        bens = bot.telegram.person(ben, "User " + ben);
    }

    @AfterAll
    static void end() {
        bot.close();
    }

    private static Reply owner(String text) {
        return bot.says(owner, OWNER, text).orElseThrow();
    }

    private Reply ben(String text) {
        return bot.says(bens, ben, text).orElseThrow();
    }

    private static String pressed(Reply reply, String label) {
        return bot.presses(owner, OWNER, reply, label);
    }

    private static boolean isEditor(long person) {
        return bot.bean(Roles.class).has(person, Role.EDITOR);
    }

    private static List<Noted> changes(String about) {
        return bot.bean(Audit.class).before(Long.MAX_VALUE, new Wanted(null, about), 10);
    }

    private static long article(String title) {
        return bot.bean(Articles.class).save(Draft.of("t", title + " is open to all.").headline(title).build())
                .articleId();
    }

    private static Status status(long article) {
        return bot.bean(Articles.class).find(article).orElseThrow().status();
    }

    @Test
    void anOwnerMakesSomebodyAnEditorByTheirNumberAndTakesItAwayOnceItIsConfirmed() {
        assertThat(text(ben("/status"))).isEqualTo("Only the editors and owners of this bot may do that.");

        assertThat(text(owner("/grant " + ben + " editor"))).startsWith(ben + " is an editor now.")
                .endsWith("I tell them.");
        BotInside.until(() -> bens.texts().stream().anyMatch(text -> text.startsWith("User 1 (1) made you an editor")));
        assertThat(text(ben("/status"))).startsWith("Status");
        assertThat(text(owner("/grant " + ben))).endsWith("is an editor already.");
        Reply asked = owner("/revoke " + ben);
        assertThat(isEditor(ben)).isTrue();
        assertThat(pressed(asked, "Leave it as it is")).isEqualTo("Nothing was changed.");
        assertThat(pressed(asked, "Take the right away")).isEqualTo(ben + " has no right any more.");
        BotInside.until(
                () -> bens.texts().stream().anyMatch(text -> text.startsWith("User 1 (1) has taken your right")));

        assertThat(text(ben("/status"))).startsWith("Only the editors");
        assertThat(pressed(asked, "Take the right away")).startsWith("Nothing was changed");
        assertThat(changes("person " + ben)).extracting(each -> each.change().kind()).containsExactly("revoke",
                "grant");
    }

    @Test
    void aReplyToAPersonsMessageNamesThemInAGroupToo() {
        FakeChat room = bot.telegram.group(-1001, "Newsroom").member(OWNER, "member");
        ObjectNode said = BotInside.by(room.message("I know the harbour"), ben);

        assertThat(bot.replies(room, ben, "/grant", said)).isEmpty();
        assertThat(text(bot.replies(room, OWNER, "/grant", said).orElseThrow()))
                .startsWith("User " + ben + " (" + ben + ") is an editor now.");

        assertThat(isEditor(ben)).isTrue();
        assertThat(text(owner("/roles"))).contains("(1): owner, by the settings",
                "User " + ben + " (" + ben + "): editor since", "by User 1 (1)");
        assertThat(bot.says(room, OWNER, "/roles").map(BotInside::text)).hasValueSatisfying(
                text -> assertThat(text).startsWith("Please do that in a private chat"));
    }

    @Test
    void nobodyIsNamedByAUsernameNorByAMessageThatHidesItsWriter() {
        FakeChat room = bot.telegram.group(-1001, "Newsroom").member(OWNER, "member");
        ObjectNode anonymous = room.message("from above");
        anonymous.putObject("sender_chat").put("id", -1001).put("type", "supergroup").put("title", "Newsroom");
        ObjectNode handedOn = BotInside.by(room.message("news"), ben);
        handedOn.putObject("forward_origin").put("type", "hidden_user").put("date", 1).put("sender_user_name", "X");

        assertThat(text(owner("/grant @ben"))).startsWith("A username can pass to somebody else");
        assertThat(text(owner("/grant"))).startsWith("Who is meant?");
        assertThat(text(bot.replies(room, OWNER, "/grant", anonymous).orElseThrow()))
                .startsWith("That message does not tell");
        assertThat(text(bot.replies(room, OWNER, "/grant", handedOn).orElseThrow()))
                .startsWith("That message does not tell");
        assertThat(text(owner("/grant " + ben + " owner"))).startsWith("Owners come from the settings");
        assertThat(text(owner("/grant " + ben + " king"))).contains("“king”");
        assertThat(text(owner("/grant 1"))).contains("owns this bot");
        assertThat(text(owner("/revoke 1"))).contains("take the id out of dateline.owners");
        assertThat(isEditor(ben)).isFalse();
    }

    @Test
    void aMessageHandedOnInPrivateNamesWhoWroteIt() {
        ObjectNode handedOn = owner.message("I know the harbour");
        ObjectNode origin = handedOn.putObject("forward_origin").put("type", "user").put("date", 1);
        origin.putObject("sender_user").put("id", ben).put("is_bot", false).put("first_name", "Ben");

        assertThat(text(bot.replies(owner, OWNER, "/grant", handedOn).orElseThrow())).startsWith("Ben (" + ben + ")");

        assertThat(isEditor(ben)).isTrue();
    }

    @Test
    void anOwnerByTheClaimLinkCanLoseTheRightWhereThereIsAnother() {
        Roles roles = bot.bean(Roles.class);
        roles.grant(ben, Role.OWNER, null);
        Reply asked = ben("/revoke " + ben);
        assertThat(text(asked)).contains("own this bot no more");

        assertThat(bot.presses(bens, ben, asked, "Take the right away")).endsWith("no right any more.");

        assertThat(roles.has(ben, Role.EDITOR)).isFalse();
        pressed(owner("/undo " + changes("person " + ben).getFirst().id()), "Take it back");
        assertThat(roles.has(ben, Role.OWNER)).isTrue();
        roles.revoke(ben, Role.OWNER);
    }

    @Test
    void anEditorRetractsAndTakesThatBackAndTheRecordTellsBoth() {
        owner("/grant " + ben);
        long bridge = article("The bridge " + ben);
        bot.presses(bens, ben, ben("/retract " + bridge), "Retract it");
        assertThat(status(bridge)).isEqualTo(Status.RETRACTED);

        Reply asked = ben("/undo");
        assertThat(text(asked)).contains("be taken back?",
                "User " + ben + " (" + ben + ") retracted article #" + bridge + " “The bridge " + ben + "”",
                "published → retracted");
        assertThat(bot.presses(bens, ben, asked, "Take it back")).contains("is taken back", "restored article");

        assertThat(status(bridge)).isEqualTo(Status.PUBLISHED);
        assertThat(text(ben("/audit #" + bridge))).contains("Changes, newest first", "restored article #" + bridge,
                "That took back No.", "Taken back by No.");
        assertThat(text(ben("/undo"))).startsWith("There is no change of yours");
        assertThat(bot.presses(bens, ben, asked, "Take it back")).startsWith("It was taken back already");
    }

    @Test
    void aChangeThatALaterOneWasBuiltOnIsNotTakenBackBeforeIt() {
        owner("/grant " + ben);
        long bridge = article("The pier " + ben);
        bot.presses(bens, ben, ben("/retract " + bridge), "Retract it");
        owner("/restore " + bridge);

        assertThat(text(ben("/undo"))).startsWith("A later change was built on it.").contains("User 1 (1) restored");

        pressed(owner("/undo"), "Take it back");
        assertThat(status(bridge)).isEqualTo(Status.RETRACTED);
        bot.presses(bens, ben, ben("/undo"), "Take it back");
        assertThat(status(bridge)).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aTakingBackIsTakenBackByItsNumberAndTheFirstChangeStandsAgain() {
        long bridge = article("The quay " + ben);
        pressed(owner("/retract " + bridge), "Retract it");
        pressed(owner("/undo"), "Take it back");
        long undoing = changes("article " + bridge).getFirst().id();

        pressed(owner("/undo " + undoing), "Take it back");

        assertThat(status(bridge)).isEqualTo(Status.RETRACTED);
        assertThat(changes("article " + bridge).getLast().undoneBy()).isNull();
        pressed(owner("/undo"), "Take it back");
        assertThat(status(bridge)).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void nobodyTakesBackWhatTheyMayNotDoNorWhatTheyMayDoNoMore() {
        owner("/grant " + ben);
        long grant = changes("person " + ben).getFirst().id();
        assertThat(text(ben("/undo " + grant))).isEqualTo("Only the owners of this bot may do that.");
        long bridge = article("The lock " + ben);
        Reply asked = ben("/retract " + bridge);

        pressed(owner("/undo " + grant), "Take it back");

        assertThat(isEditor(ben)).isFalse();
        assertThat(bot.presses(bens, ben, asked, "Retract it")).startsWith("Only the editors");
        assertThat(status(bridge)).isEqualTo(Status.PUBLISHED);
        assertThat(text(ben("/undo"))).startsWith("Only the editors");
    }

    @Test
    void theRecordOffersToTakeBackOnlyWhatCanBe() {
        owner("/grant " + ben);
        long bridge = article("The weir " + ben);
        bot.presses(bens, ben, ben("/retract " + bridge), "Retract it");
        ben("/restore " + bridge);
        assertThat(bot.presses(bens, ben, ben("/retract " + bridge), "Leave it as it is"))
                .isEqualTo("Nothing was changed.");

        assertThat(labels(ben("/audit #" + bridge)).stream().filter(label -> label.startsWith("Take back"))).hasSize(1);
    }

    @Test
    void helpTellsEachWhatIsTheirs() {
        assertThat(text(ben("/help"))).contains("For everyone\n/ask").doesNotContain("For editors", "/grant");

        owner("/grant " + ben);

        assertThat(text(ben("/help"))).containsSubsequence("For everyone\n", "/why", "For editors\n/add")
                .doesNotContain("For owners");
        assertThat(text(owner("/help"))).containsSubsequence("For editors\n", "For owners\n/grant");
    }

    @Test
    void theRecordTurnsItsPages() {
        for (int i = 0; i < 4; i++) {
            owner("/grant " + (90_000 + i));
        }

        Reply newest = owner("/audit 2 1");

        assertThat(text(newest)).contains("90003", "90002").doesNotContain("90001");
        assertThat(labels(newest)).contains("Older").doesNotContain("Newest");
        assertThat(pressed(newest, "Older")).contains("90001", "90000");
        assertThat(text(owner("/audit " + ben))).isEqualTo("Nothing of that kind was changed.");
        assertThat(text(owner("/audit 50"))).as("as many as there may be").contains("90003", "90000");
        assertThat(text(owner("/audit yesterday"))).startsWith("I list changes by");
    }
}
