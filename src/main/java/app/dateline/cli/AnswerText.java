package app.dateline.cli;

import app.dateline.bot.AnswerJson;
import app.dateline.bot.AnswerJson.ArticleJson;
import app.dateline.bot.AnswerJson.PassageJson;
import app.dateline.bot.AnswerJson.QuoteJson;
import app.dateline.chat.Block;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All passages and quotes of an answer, where the terminal's reader asked for more than a chat shows. */
final class AnswerText {
    private static final String DASH = "— ";

    private AnswerText() {}

    static Reply reply(AnswerJson answer, Terminal terminal) {
        List<Block> blocks = new ArrayList<>();
        if (!answer.status().equals("answered")) {
            blocks.add(Block.Paragraph.of(Run.of(terminal.say("ask.nothing"))));
        }
        answer.passages().forEach(passage -> blocks.add(passage(passage)));
        answer.quotes().forEach(quote -> blocks.add(quote(quote)));
        return Reply.of(blocks.toArray(Block[]::new));
    }

    /** The chat's reply, with what its buttons offer as commands to type. */
    static Reply withNearest(Reply reply, AnswerJson answer) {
        if (answer.nearest().isEmpty()) {
            return reply;
        }
        return reply.with(List.of())
                .and(new Block.Items(answer.nearest().stream().map(each -> List.of(Run.code("/" + each))).toList()));
    }

    private static Block passage(PassageJson passage) {
        int from = passage.highlight().start() - passage.start();
        int to = passage.highlight().end() - passage.start();
        String text = passage.text();
        List<Run> words = Stream
                .of(Run.of(text.substring(0, from)), Run.bold(text.substring(from, to)), Run.of(text.substring(to)))
                .filter(run -> !run.text().isEmpty()).toList();
        return new Block.Cited(words, false, List.of(Run.of(DASH + source(passage.article()))),
                evidence(passage.article(), passage.start(), passage.end()));
    }

    private static Block quote(QuoteJson quote) {
        String speaker = Stream.of(quote.speaker(), quote.role()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String attribution = Stream.of(speaker, source(quote.article())).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Block.Cited(List.of(Run.of(quote.text())), false, List.of(Run.of(DASH + attribution)),
                evidence(quote.article(), quote.start(), quote.end()));
    }

    private static String source(ArticleJson article) {
        return Stream.of(article.source(), article.headline(), article.published(), article.url())
                .filter(each -> each != null && !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Evidence evidence(ArticleJson article, int start, int end) {
        return new Evidence(article.id(), article.version(), start, end);
    }
}
