package app.dateline.telegram;

import app.dateline.chat.Block.Cited;
import app.dateline.chat.Card;
import app.dateline.chat.Cards;
import app.dateline.chat.Proof;
import app.dateline.chat.Words;
import app.dateline.telegram.ApiResult.Failed;
import app.dateline.work.AfterCommit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;

/**
 * Answers what people type behind the bot's name in other chats. Such a query is forgotten within half a minute, so it is
 * answered at once and never queued; each card is compared with the store right before.
 */
@Component
@OnTelegram
class InlineAnswers {
    private static final Logger log = LoggerFactory.getLogger(InlineAnswers.class);
    private static final String ASK_IN_PRIVATE = "ask";

    private final BotApi api;
    private final InlineBrain brain;
    private final Proof proof;
    private final Words words;
    private final InlineSettings settings;
    private final Doorkeeper door;

    InlineAnswers(BotApi api, InlineBrain brain, Proof proof, Words words, InlineSettings settings, Doorkeeper door) {
        this.api = api;
        this.brain = brain;
        this.proof = proof;
        this.words = words;
        this.settings = settings;
        this.door = door;
    }

    /** Answers it, as far as it still can be. */
    void answer(InlineQuery query) {
        if (!door.lets(query.getFrom())) {
            AfterCommit.run(() -> send(AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(List.of())
                    .isPersonal(true).cacheTime(0).build()));
            return;
        }
        Locale language = Incoming.language(query.getFrom());
        int from = from(query.getOffset());
        Cards cards = brain.cards(query.getQuery(), from, language);
        List<InlineQueryResult> results = cards.cards().stream().filter(this::stands)
                .flatMap(card -> result(card).stream()).toList();
        var answer = AnswerInlineQuery.builder().inlineQueryId(query.getId()).results(results).isPersonal(true)
                .cacheTime(door.isListed() ? 0 : (int) settings.cache().toSeconds())
                .nextOffset(cards.more() ? Integer.toString(from + cards.cards().size()) : "");
        if (results.isEmpty() && from == 0) {
            answer.button(InlineQueryResultsButton.builder().text(words.say(language, "inline.nothing"))
                    .startParameter(ASK_IN_PRIVATE).build());
        }
        AfterCommit.run(() -> send(answer.build()));
    }

    private void send(AnswerInlineQuery answer) {
        if (api.call(answer) instanceof Failed failed) {
            // Most often somebody has typed on meanwhile.
            log.debug("an inline query was not answered: {}", failed);
        }
    }

    private static int from(String offset) {
        return offset.matches("\\d{1,4}") ? Integer.parseInt(offset) : 0;
    }

    private boolean stands(Card card) {
        return card.reply().blocks().stream()
                .allMatch(block -> !(block instanceof Cited cited) || proof.holds(cited.evidence(), cited.text()));
    }

    /** Empty for a card that does not fit one message: words are not cut in a chat where nothing can follow. */
    private static Optional<InlineQueryResult> result(Card card) {
        List<Styled> messages = TelegramText.messages(card.reply());
        if (messages.size() != 1) {
            return Optional.empty();
        }
        Styled text = messages.getFirst();
        var content = new InputTextMessageContent(text.text());
        content.setEntities(MessageRequest.entities(text));
        content.setLinkPreviewOptions(MessageRequest.preview(card.reply(), text));
        return Optional.of(InlineQueryResultArticle.builder().id(card.id()).title(card.title())
                .description(card.description()).inputMessageContent(content).build());
    }
}
