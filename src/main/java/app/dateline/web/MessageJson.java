package app.dateline.web;

import app.dateline.web.Letter.FromBot;
import app.dateline.web.Letter.FromPerson;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as the page gets it.
 *
 * @param author {@code person} or {@code bot}
 * @param text what the person wrote: plain text, to be encoded by the page; null for the bot
 * @param html what the bot says, encoded already; null for a person
 */
record MessageJson(long seq, String author, @Nullable String clientId, @Nullable String text, @Nullable String html,
        Instant written) {

    static MessageJson of(Letter letter, ReplyHtml html, Locale language) {
        return switch (letter) {
            case FromPerson it -> new MessageJson(it.seq(), "person", it.clientId(), it.text(), null, it.written());
            case FromBot it ->
                new MessageJson(it.seq(), "bot", null, null, html.render(it.reply(), language), it.written());
        };
    }
}
