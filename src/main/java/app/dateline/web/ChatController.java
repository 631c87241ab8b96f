package app.dateline.web;

import app.dateline.bot.Bot;
import app.dateline.chat.ButtonPress;
import app.dateline.chat.ChatId;
import app.dateline.chat.IncomingMessage;
import app.dateline.chat.IncomingMessage.Place;
import app.dateline.chat.Person;
import app.dateline.chat.Reply;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the chat page sends and reads. */
@Hidden
@RestController
@RequestMapping(path = "/chat", produces = MediaType.APPLICATION_JSON_VALUE)
class ChatController {
    /** What {@link ChatId#channel()} is for web chats. */
    static final String CHANNEL = "web";
    private static final int PAGE_SIZE = 60;

    private final Bot bot;
    private final Mailbox mailbox;
    private final ReplyHtml html;
    private final ChatCookie cookie;
    private final Turns turns = new Turns();

    ChatController(Bot bot, Mailbox mailbox, ReplyHtml html, ChatCookie cookie) {
        this.bot = bot;
        this.mailbox = mailbox;
        this.html = html;
        this.cookie = cookie;
    }

    /** Keeps a message and answers it; a message that came before is answered with what was said then. */
    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    Exchange send(@RequestBody ChatMessage message, Locale language, HttpServletRequest request,
            HttpServletResponse response) {
        message.check();
        String chat = cookie.chatToWriteIn(request, response);
        return turns.take(chat, () -> {
            Letter.FromPerson asked = mailbox.post(chat, message.id(), message.words());
            Optional<Letter> before = mailbox.answerTo(chat, asked.seq()).map(Letter.class::cast);
            if (before.isPresent()) {
                return exchange(Stream.of(asked, before.get()), null, language);
            }
            Reply reply = answer(chat, asked, language);
            return exchange(Stream.concat(Stream.of(asked), kept(chat, asked.seq(), reply)), reply.notice(), language);
        });
    }

    /** A message that found no answer is taken back: the page keeps it and sends it again. */
    private Reply answer(String chat, Letter.FromPerson asked, Locale language) {
        try {
            return bot.answer(new IncomingMessage(id(chat), person(chat), Place.PRIVATE, language, asked.text()));
        } catch (RuntimeException failure) {
            mailbox.takeBack(chat, asked.seq());
            throw failure;
        }
    }

    /** Does what a button under an answer says. */
    @PostMapping(path = "/presses", consumes = MediaType.APPLICATION_JSON_VALUE)
    Exchange press(@RequestBody ChatPress press, Locale language, HttpServletRequest request,
            HttpServletResponse response) {
        String handle = press.checked();
        String chat = cookie.chatToWriteIn(request, response);
        return turns.take(chat, () -> {
            Reply reply = bot.press(new ButtonPress(id(chat), person(chat), Place.PRIVATE, language, handle));
            return exchange(kept(chat, null, reply), reply.notice(), language);
        });
    }

    /**
     * The chat so far: its last messages, or those on one side of a message.
     *
     * @param before null for no bound
     * @param after null for no bound
     */
    @GetMapping("/messages")
    ResponseEntity<History> read(@RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long after, Locale language, HttpServletRequest request) {
        List<Letter> letters = cookie.chat(request).map(chat -> after != null ? mailbox.after(chat, after, PAGE_SIZE)
                : mailbox.before(chat, before == null ? Long.MAX_VALUE : before, PAGE_SIZE)).orElse(List.of());
        History history = new History(json(letters.stream(), language), letters.size() == PAGE_SIZE);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(history);
    }

    private Stream<Letter> kept(String chat, @Nullable Long asked, Reply reply) {
        return reply.blocks().isEmpty() ? Stream.empty() : Stream.of(mailbox.reply(chat, asked, reply));
    }

    private Exchange exchange(Stream<Letter> letters, @Nullable String notice, Locale language) {
        return new Exchange(json(letters, language), notice);
    }

    private List<MessageJson> json(Stream<? extends Letter> letters, Locale language) {
        return letters.map(letter -> MessageJson.of(letter, html, language)).toList();
    }

    private static ChatId id(String chat) {
        return new ChatId(CHANNEL, chat, 0);
    }

    private static Person person(String chat) {
        return new Person(CHANNEL, chat, "");
    }

    /** @param notice shown for a moment; null for none */
    record Exchange(List<MessageJson> messages, @Nullable String notice) {}

    /** @param more true when there may be further messages in the direction that was read */
    record History(List<MessageJson> messages, boolean more) {}
}
