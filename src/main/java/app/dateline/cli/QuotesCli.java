package app.dateline.cli;

import app.dateline.article.Draft;
import app.dateline.chat.Block;
import app.dateline.chat.Evidence;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.ingest.DraftReader;
import app.dateline.ingest.DraftSink;
import app.dateline.ingest.ImportOptions;
import app.dateline.ingest.Note;
import app.dateline.ingest.Refusal;
import app.dateline.text.Quote;
import app.dateline.text.TextAnalyzer;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The quotes of article files, without a store. */
@Command(name = "quotes", description = "Show the quotes found in files; nothing is stored.")
final class QuotesCli implements TerminalCommand.Plain {
    /** Articles read by all processors together, before any is written: bounds the memory, not the number of articles. */
    private static final int AT_A_TIME = 128;

    @Parameters(paramLabel = "PATH", description = "A file or a folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String path;

    @Option(names = "--json", description = "Write one JSON object a line for each article.")
    private boolean json;

    @Override
    public int run(Terminal terminal) {
        Found found = new Found(terminal);
        new DraftReader().read(terminal.path(path), ImportOptions.none(), found);
        found.print();
        return found.refused ? FAILED : OK;
    }

    /** Reads the quotes of some articles at a time and prints them, so that files may be of any size. */
    private final class Found implements DraftSink {
        private final Terminal terminal;
        private final TextAnalyzer analyzer = new TextAnalyzer();
        private final List<Draft> waiting = new ArrayList<>();
        private boolean refused;

        Found(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public void draft(Draft draft) {
            waiting.add(draft);
            if (waiting.size() == AT_A_TIME) {
                print();
            }
        }

        @Override
        public void refused(Refusal refusal) {
            refused = true;
            terminal.note("import.refused",
                    refusal.place(),
                    terminal.say(refusal.reason().key(), refusal.reason().values().toArray()));
        }

        @Override
        public void note(Note note) {}

        void print() {
            // A parallel stream keeps the order of the articles.
            waiting.parallelStream().map(draft -> ArticleQuotes.of(draft, analyzer))
                    .map(found -> json ? JsonLines.line(found) + "\n" : text(found, terminal)).toList()
                    .forEach(terminal.out()::print);
            waiting.clear();
        }
    }

    private static String text(ArticleQuotes found, Terminal terminal) {
        Stream<Block> quotes = found.quotes().stream().map(QuotesCli::cited);
        List<Block> blocks = Stream.concat(Stream.of(new Block.Heading(found.articleId())), quotes).toList();
        return found.quotes().isEmpty() ? ""
                : new TerminalText(terminal.screen()).of(Reply.of(blocks.toArray(Block[]::new))) + "\n";
    }

    private static Block cited(QuoteJson quote) {
        String speaker = Stream.of(Objects.requireNonNullElse(quote.speaker(), "?"), quote.role())
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
        return new Block.Cited(List.of(Run.of(quote.text())), false, List.of(Run.of("— " + speaker)),
                new Evidence(0, 0, quote.start(), quote.end()));
    }

    /**
     * The quotes of one article.
     *
     * @param articleId the id it came with, else its file's name
     */
    @JsonPropertyOrder({"article_id", "quotes"})
    record ArticleQuotes(@JsonProperty("article_id") String articleId, List<QuoteJson> quotes) {
        static ArticleQuotes of(Draft draft, TextAnalyzer analyzer) {
            List<Quote> quotes = analyzer.analyze(draft.text(), draft.language(), draft.headings()).quotes();
            return new ArticleQuotes(id(draft), quotes.stream().map(each -> QuoteJson.of(each, draft.text())).toList());
        }

        private static String id(Draft draft) {
            String ref = draft.ref();
            String place = Objects.requireNonNullElse(draft.path(), draft.origin());
            return ref != null ? ref : String.valueOf(Path.of(place).getFileName());
        }
    }

    /** @param partOf equal for the parts of one interrupted quote; null when whole */
    @JsonPropertyOrder({"text", "speaker", "role", "start", "end", "confidence", "cue", "part_of"})
    record QuoteJson(String text, @Nullable String speaker, @Nullable String role, int start, int end,
            double confidence, @Nullable String cue, @JsonProperty("part_of") @Nullable Integer partOf) {
        static QuoteJson of(Quote quote, String text) {
            return new QuoteJson(quote.span().of(text), quote.speaker(), quote.role(), quote.span().start(),
                    quote.span().end(), quote.confidence(), quote.cue(), quote.partOf());
        }
    }
}
