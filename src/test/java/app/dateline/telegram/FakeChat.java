package app.dateline.telegram;

import app.dateline.telegram.FakeTelegram.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chat: people say things in it, and it keeps what the bot sent. */
public final class FakeChat {
    private static final Pattern COMMAND = Pattern.compile("(?<!\\S)/[A-Za-z0-9_]{1,32}(@\\w+)?");
    private static final Pattern MENTION = Pattern.compile("(?<!\\S)@\\w{3,32}");
    private static final AtomicInteger MESSAGE_IDS = new AtomicInteger(100);

    private final FakeTelegram telegram;
    private final long id;
    private final String type;
    private final String title;
    private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
    private final FakeMembers members;
    private final Set<Integer> threads = new HashSet<>();
    private final Set<Integer> closedThreads = new HashSet<>();
    private @Nullable Refusal closed;
    private long movedTo;

    FakeChat(FakeTelegram telegram, long id, String type, String title) {
        this.telegram = telegram;
        this.id = id;
        this.type = type;
        this.title = title;
        this.members = new FakeMembers(type.equals("private"));
    }

    String title() {
        return title;
    }

    FakeMembers members() {
        return members;
    }

    /** What a person is here: creator, administrator, member, restricted, left or kicked; no update tells of it. */
    public FakeChat member(long user, String status) {
        members.is(user, status);
        return this;
    }

    /** Opens a forum topic. */
    public int topic(int thread) {
        threads.add(thread);
        return thread;
    }

    /** No update tells of it. */
    public void deleteTopic(int thread) {
        threads.remove(thread);
    }

    /** An admin closes a forum topic: nobody writes there but those who manage topics. */
    public void closeTopic(int thread) {
        closedThreads.add(thread);
        aboutTopic(thread, "forum_topic_closed");
    }

    public void reopenTopic(int thread) {
        closedThreads.remove(thread);
        aboutTopic(thread, "forum_topic_reopened");
    }

    private void aboutTopic(int thread, String notice) {
        ObjectNode message = notice(notice, FakeTelegram.JSON.createObjectNode());
        if (thread != 0) {
            message.put("message_thread_id", thread).put("is_topic_message", true);
        }
        telegram.updates.add("message", message);
    }

    /** A message of Telegram itself, such as {@code new_chat_title}, not yet sent to the bot. */
    public ObjectNode notice(String field, JsonNode content) {
        ObjectNode message = message("");
        message.remove(List.of("text", "entities"));
        message.set(field, content);
        return message;
    }

    /** Sends from now on end with 403 and these words, such as "bot was blocked by the user". */
    public void close(String why) {
        refuses(403, "Forbidden: " + why);
    }

    /** Sends from now on end like this. */
    public void refuses(int code, String description) {
        closed = new Refusal(code, description);
    }

    public void open() {
        closed = null;
    }

    /** Sends from now on are told that the chat has another id. */
    public FakeChat moveTo(long other) {
        movedTo = other;
        return telegram.group(other, title);
    }

    /** Somebody writes a text; Ann (id 7) in a group. */
    public long says(String text) {
        return telegram.updates.add("message", message(text));
    }

    /** This person writes a text. */
    public long says(String text, long user) {
        ObjectNode message = message(text);
        ((ObjectNode) message.get("from")).put("id", user);
        return telegram.updates.add("message", message);
    }

    /** Somebody writes a text at this second since 1970: so many a minute are taken of each. */
    public long saysAt(long second, String text) {
        return telegram.updates.add("message", message(text).put("date", second));
    }

    /** An admin who wishes to stay unknown writes a text: Telegram tells that the chat itself speaks. */
    public long saysAnonymously(String text) {
        ObjectNode message = message(text);
        message.set("sender_chat", chat());
        ((ObjectNode) message.get("from")).put("id", 1_087_968_824).put("is_bot", true).put("first_name", "Group");
        return telegram.updates.add("message", message);
    }

    public long says(String text, int thread) {
        ObjectNode message = message(text).put("message_thread_id", thread).put("is_topic_message", true);
        message.putObject("reply_to_message").put("message_id", thread).put("date", 1).putObject("forum_topic_created")
                .put("name", "Topic").put("icon_color", 1);
        ObjectNode notice = (ObjectNode) message.get("reply_to_message");
        notice.set("chat", chat());
        notice.set("from", bot());
        return telegram.updates.add("message", message);
    }

    /** Somebody replies to a message of the bot. */
    public long replies(String text, JsonNode to) {
        ObjectNode message = message(text);
        message.set("reply_to_message", to);
        return telegram.updates.add("message", message);
    }

    /** Somebody presses the button with this label under the newest message that has it; Ann (id 7) in a group. */
    public long presses(String label) {
        return presses(label, person());
    }

    /** The same for this person. */
    public long presses(String label, long user) {
        return presses(label, person().put("id", user));
    }

    private long presses(String label, ObjectNode person) {
        for (JsonNode message : sent.reversed()) {
            for (JsonNode row : message.at("/reply_markup/inline_keyboard")) {
                for (JsonNode button : row) {
                    if (button.path("text").asText().equals(label)) {
                        return presses(message, button.path("callback_data").asText(), person);
                    }
                }
            }
        }
        throw new AssertionError("no button " + label);
    }

    private long presses(JsonNode message, String data, ObjectNode person) {
        String query = "q" + MESSAGE_IDS.incrementAndGet();
        ObjectNode press = FakeTelegram.JSON.createObjectNode().put("id", query).put("data", data).put("chat_instance",
                "1");
        press.set("from", person);
        press.set("message", message);
        telegram.openQuery(query);
        return telegram.updates.add("callback_query", press);
    }

    /** Somebody types the bot's name and these words, anywhere; returns the query's id. */
    public String asksInline(String words) {
        String query = "i" + MESSAGE_IDS.incrementAndGet();
        ObjectNode asked = FakeTelegram.JSON.createObjectNode().put("id", query).put("query", words).put("offset", "")
                .put("chat_type", "sender");
        asked.set("from", person());
        telegram.openQuery(query);
        telegram.updates.add("inline_query", asked);
        return query;
    }

    /** Somebody changes what they had written; the message is one of {@link #message}. */
    public long edits(ObjectNode message, String text) {
        ObjectNode edited = message.deepCopy().put("text", text).put("edit_date", 1_767_225_700);
        edited.set("entities", message(text).get("entities"));
        return telegram.updates.add("edited_message", edited);
    }

    /** The channel itself writes; there is no person. */
    public long posts(String text) {
        ObjectNode post = message(text);
        post.remove("from");
        post.set("sender_chat", chat());
        return telegram.updates.add("channel_post", post);
    }

    /** The bot's own membership changes, from having left to this. */
    public long membership(String status) {
        return membership("left", status);
    }

    public long membership(String before, String now) {
        return membership(FakeMembers.bot(before), FakeMembers.bot(now), person());
    }

    public long membership(ObjectNode before, ObjectNode now, ObjectNode by) {
        ObjectNode change = FakeTelegram.JSON.createObjectNode().put("date", 1);
        change.set("chat", chat());
        change.set("from", by);
        change.set("old_chat_member", before);
        change.set("new_chat_member", now);
        return telegram.updates.add("my_chat_member", change);
    }

    /** A message that has come, not yet sent to the bot. */
    public ObjectNode message(String text) {
        ObjectNode message = FakeTelegram.JSON.createObjectNode().put("message_id", MESSAGE_IDS.incrementAndGet())
                .put("date", 1_767_225_600).put("text", text);
        message.set("chat", chat());
        message.set("from", person());
        ArrayNode entities = message.putArray("entities");
        found(entities, "bot_command", COMMAND.matcher(text));
        found(entities, "mention", MENTION.matcher(text));
        return message;
    }

    private static void found(ArrayNode entities, String type, Matcher matcher) {
        while (matcher.find()) {
            entities.addObject().put("type", type).put("offset", matcher.start()).put("length",
                    matcher.end() - matcher.start());
        }
    }

    ObjectNode chat() {
        ObjectNode chat = FakeTelegram.JSON.createObjectNode().put("id", id).put("type", type);
        chat.put(type.equals("private") ? "first_name" : "title", title);
        return threads.isEmpty() ? chat : chat.put("is_forum", true);
    }

    ObjectNode person() {
        return FakeTelegram.JSON.createObjectNode().put("id", type.equals("private") ? id : 7).put("is_bot", false)
                .put("first_name", type.equals("private") ? title : "Ann").put("language_code", "en");
    }

    static ObjectNode bot() {
        return FakeTelegram.JSON.createObjectNode().put("id", FakeTelegram.BOT_ID).put("is_bot", true)
                .put("first_name", "Dateline").put("username", FakeTelegram.BOT_NAME);
    }

    /** Somebody deletes all that the bot sent; no update tells of it. */
    public void forgets() {
        sent.clear();
    }

    /** What the bot sent, oldest first, as Telegram would show it. */
    public List<JsonNode> sent() {
        return sent;
    }

    public List<String> texts() {
        return sent.stream().map(message -> message.path("text").asText()).toList();
    }

    JsonNode send(JsonNode parameters) {
        checkOpen();
        checkThread(parameters);
        checkTopicIsOpen(parameters);
        FakeRules.checkMessage(parameters);
        ObjectNode message = shown(parameters, MESSAGE_IDS.incrementAndGet());
        if (parameters.has("reply_parameters")) {
            message.put("replied_to", parameters.at("/reply_parameters/message_id").asInt());
        }
        if (parameters.has("message_thread_id")) {
            message.put("is_topic_message", true);
        }
        if (telegram.isKept()) {
            sent.add(message);
        }
        return message;
    }

    /** A picture; its words are kept as those of a message are. */
    JsonNode sendPhoto(JsonNode parameters) {
        FakeRules.checkPhoto(parameters);
        ObjectNode words = parameters.deepCopy();
        words.set("text", words.remove("caption"));
        if (words.has("caption_entities")) {
            words.set("entities", words.remove("caption_entities"));
        }
        return send(words);
    }

    private void checkOpen() {
        if (closed != null) {
            throw closed;
        }
        if (movedTo != 0) {
            throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat",
                    Map.of("migrate_to_chat_id", movedTo));
        }
    }

    private ObjectNode shown(JsonNode parameters, int messageId) {
        ObjectNode message = parameters.deepCopy();
        message.remove(List.of("chat_id", "link_preview_options", "reply_parameters"));
        message.put("message_id", messageId).put("date", 1_767_225_600);
        message.set("chat", chat());
        message.set("from", bot());
        return message;
    }

    /** A message that the bot sent shows other words; without a keyboard in the request it loses its buttons. */
    synchronized JsonNode edit(JsonNode parameters) {
        checkOpen();
        int at = indexOf(parameters.path("message_id").asInt());
        if (at < 0) {
            throw new Refusal(400, "Bad Request: message to edit not found");
        }
        FakeRules.checkMessage(parameters);
        JsonNode before = sent.get(at);
        if (Stream.of("text", "entities", "reply_markup")
                .allMatch(field -> before.path(field).equals(parameters.path(field)))) {
            throw new Refusal(400, "Bad Request: message is not modified: specified new message content and reply"
                    + " markup are exactly the same as a current content and reply markup of the message");
        }
        ObjectNode message = before.deepCopy();
        message.remove(List.of("text", "entities", "reply_markup"));
        message.setAll(shown(parameters, before.path("message_id").asInt()));
        message.put("edit_date", 1_767_225_700);
        sent.set(at, message);
        return message;
    }

    /** Takes one {@code message_id} or up to 100 {@code message_ids}; of many, those that are gone are skipped. */
    synchronized JsonNode delete(JsonNode parameters) {
        checkOpen();
        JsonNode many = parameters.path("message_ids");
        if (many.size() > 100) {
            throw new Refusal(400, "Bad Request: too many message identifiers specified");
        }
        if (parameters.has("message_id") && indexOf(parameters.get("message_id").asInt()) < 0) {
            throw new Refusal(400, "Bad Request: message to delete not found");
        }
        if (!parameters.has("message_id") && many.isEmpty()) {
            throw new Refusal(400, "Bad Request: message identifiers are not specified");
        }
        sent.removeIf(message -> message.path("message_id").equals(parameters.path("message_id"))
                || many.valueStream().anyMatch(id -> id.equals(message.path("message_id"))));
        return BooleanNode.TRUE;
    }

    private int indexOf(int messageId) {
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).path("message_id").asInt() == messageId) {
                return i;
            }
        }
        return -1;
    }

    void checkThread(JsonNode parameters) {
        if (parameters.has("message_thread_id") && !threads.contains(parameters.get("message_thread_id").asInt())) {
            throw new Refusal(400, "Bad Request: message thread not found");
        }
    }

    private void checkTopicIsOpen(JsonNode parameters) {
        if (closedThreads.contains(parameters.path("message_thread_id").asInt(0))) {
            throw new Refusal(400, "Bad Request: TOPIC_CLOSED");
        }
    }
}
