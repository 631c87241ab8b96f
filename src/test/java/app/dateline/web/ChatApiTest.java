package app.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Button;
import app.dateline.chat.Evidence;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.command.MenuEntry;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

class ChatApiTest {
    private static final Evidence EVIDENCE = new Evidence(1, 1, 0, 11);
    private static final Reply REPLY = Reply.of(new Cited(List.of(Run.of("On 1 April.")), false,
            List.of(Run.of("— Harbour Post")), EVIDENCE))
            .with(List.of(List.of(new Button("More", new Button.Press("k.0")))));
    private static WebRoom room;

    @BeforeAll
    static void open() {
        room = WebRoom.open();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void answerAlways() {
        Mockito.reset(room.bot);
        room.withdrawn.clear();
        when(room.bot.answer(any())).thenReturn(REPLY);
    }

    @Test
    void keepsAMessageAndItsAnswer() {
        HttpResponse<String> sent = say("message-1", "When?", null);

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        JsonNode messages = room.json(sent).get("messages");
        assertThat(messages.get(0).get("text").stringValue()).isEqualTo("When?");
        assertThat(messages.get(0).get("client_id").stringValue()).isEqualTo("message-1");
        assertThat(messages.get(1).get("html").stringValue()).contains("On 1 April.", "data-handle=\"k.0\"");
        assertThat(history(cookie(sent)).get("messages")).isEqualTo(messages);
    }

    @Test
    void answersAMessageThatComesTwiceOnce() {
        HttpResponse<String> first = say("message-2", "When?", null);
        HttpResponse<String> second = say("message-2", "When?", cookie(first));

        assertThat(second.body()).isEqualTo(first.body());
        verify(room.bot, times(1)).answer(any());
    }

    @Test
    void answersLaterWhatFailedBefore() {
        when(room.bot.answer(any())).thenThrow(new IllegalStateException("down")).thenReturn(REPLY);
        HttpResponse<String> failed = say("message-3", "When?", null);
        HttpResponse<String> again = say("message-3", "When?", cookie(failed));

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(history(cookie(failed)).get("messages")).hasSize(2);
    }

    @Test
    void aChatBelongsToItsBrowserAlone() {
        HttpResponse<String> sent = say("message-4", "When?", null);

        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow()).matches(
                "dateline_chat=[0-9a-f]{32}; Path=/chat; Max-Age=2592000; Expires=[^;]+; HttpOnly; SameSite=Strict");
        assertThat(history(null).get("messages")).isEmpty();
        assertThat(history("dateline_chat=" + "0".repeat(32)).get("messages")).isEmpty();
        var message = ArgumentCaptor.forClass(IncomingMessage.class);
        verify(room.bot).answer(message.capture());
        assertThat(cookie(sent)).doesNotContain(message.getValue().chat().chat());
    }

    @Test
    void showsNoPassageThatWasWithdrawnSince() {
        HttpResponse<String> sent = say("message-5", "When?", null);
        room.withdrawn.add(EVIDENCE);

        String html = history(cookie(sent)).get("messages").get(1).get("html").stringValue();

        assertThat(html).contains("class=\"withdrawn\"").doesNotContain("1 April");
    }

    @Test
    void pressesAddToTheChatOrSayShortly() {
        String cookie = cookie(say("message-6", "When?", null));
        when(room.bot.press(any())).thenReturn(Reply.of(Paragraph.of(Run.of("More"))), Reply.notice("Thanks."));

        JsonNode more = room.json(room.send(chat("/chat/presses", "{\"handle\":\"k.0\"}", cookie)));
        JsonNode thanks = room.json(room.send(chat("/chat/presses", "{\"handle\":\"k.1\"}", cookie)));

        assertThat(more.get("messages").get(0).get("html").stringValue()).isEqualTo("<p dir=\"auto\">More</p>");
        assertThat(thanks.get("messages")).isEmpty();
        assertThat(thanks.get("notice").stringValue()).isEqualTo("Thanks.");
        assertThat(history(cookie).get("messages")).hasSize(3);
    }

    @Test
    void readsOnlyWhatIsNew() {
        HttpResponse<String> sent = say("message-7", "When?", null);
        long last = room.json(sent).get("messages").get(1).get("seq").longValue();

        var none = room.send(room.to("/chat/messages?after=" + last).header("Cookie", cookie(sent)));
        var one = room.send(room.to("/chat/messages?after=" + (last - 1)).header("Cookie", cookie(sent)));

        assertThat(room.json(none).get("messages")).isEmpty();
        assertThat(room.json(one).get("messages")).hasSize(1);
    }

    @Test
    void otherSitesCannotWrite() {
        String body = "{\"client_id\":\"message-8\",\"text\":\"When?\"}";

        assertThat(room.send(room.post("/chat/messages", body).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(room.send(room.post("/chat/messages", body).header("Sec-Fetch-Site", "same-site")).statusCode())
                .isEqualTo(403);
        assertThat(room.send(room.post("/chat/messages", body).header("Origin", "https://evil.example")).statusCode())
                .isEqualTo(403);
        assertThat(room.send(room.post("/chat/messages", body).setHeader("Content-Type", "text/plain")).statusCode())
                .isEqualTo(415);
        verify(room.bot, Mockito.never()).answer(any());
    }

    @Test
    void saysWhatIsWrongWithAMessage() {
        assertThat(say("short", "When?", null).body()).contains("client_id");
        assertThat(say("message-9", " ", null).body()).contains("empty");
        assertThat(say("message-9", "a".repeat(16_001), null).body()).contains("too long");
        assertThat(room.send(chat("/chat/presses", "{}", "")).body()).contains("handle");
    }

    @Test
    void offersTheBrainsMenu() {
        when(room.bot.menu(any())).thenReturn(List.of(new MenuEntry("bridge", "The old bridge")));

        assertThat(room.send(room.to("/chat/menu")).body())
                .isEqualTo("[{\"name\":\"bridge\",\"description\":\"The old bridge\"}]");
    }

    private static HttpResponse<String> say(String id, String text, @org.jspecify.annotations.Nullable String cookie) {
        return room.send(chat("/chat/messages", "{\"client_id\":\"" + id + "\",\"text\":\"" + text + "\"}",
                cookie == null ? "" : cookie));
    }

    private static java.net.http.HttpRequest.Builder chat(String path, String body, String cookie) {
        return room.post(path, body).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin");
    }

    private static JsonNode history(@org.jspecify.annotations.Nullable String cookie) {
        return room.json(room.send(room.to("/chat/messages").header("Cookie", cookie == null ? "" : cookie)));
    }

    private static String cookie(HttpResponse<String> response) {
        String header = response.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }
}
