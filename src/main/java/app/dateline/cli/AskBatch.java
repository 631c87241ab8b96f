package app.dateline.cli;

import app.dateline.bot.AnswerJson;
import app.dateline.bot.AskRequest;
import app.dateline.bot.Bot;
import app.dateline.bot.InvalidQuestion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Many questions at once, on all processors; answers come in the order of the questions. */
final class AskBatch {
    /** Questions under way at a time, for each processor: enough that none idles, few enough for any file size. */
    private static final int AHEAD = 16;

    private final Bot bot;
    private final @Nullable Integer limit;
    private final boolean closest;

    AskBatch(Bot bot, @Nullable Integer limit, boolean closest) {
        this.bot = bot;
        this.limit = limit;
        this.closest = closest;
    }

    int run(Terminal terminal, Path in, Path out) throws IOException {
        if (Files.exists(out) && Files.isSameFile(in, out)) {
            terminal.note("ask.same-file", out);
            return TerminalCommand.USAGE;
        }
        int processors = Runtime.getRuntime().availableProcessors();
        // ISO 8859-1 takes every byte as it is, so that one line of broken UTF-8 spoils no other.
        try (BufferedReader lines = Files.newBufferedReader(in, StandardCharsets.ISO_8859_1);
                BufferedWriter answers = new BufferedWriter(
                        new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8));
                ExecutorService workers = Executors.newFixedThreadPool(processors);
                Progress progress = Progress.of(terminal, terminal.say("progress.questions"))) {
            var underWay = new ArrayDeque<Future<String>>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                if (underWay.size() >= processors * AHEAD) {
                    write(answers, underWay.remove(), progress);
                }
                String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                int at = number;
                // A byte order mark at the top of the file is no part of its first line.
                String bare = at == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                underWay.add(workers.submit(() -> answer(bare, at, terminal)));
            }
            while (!underWay.isEmpty()) {
                write(answers, underWay.remove(), progress);
            }
        }
        return TerminalCommand.OK;
    }

    private static void write(BufferedWriter answers, Future<String> answer, Progress progress) throws IOException {
        try {
            answers.write(answer.get());
            answers.write('\n');
            progress.step();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question's failure is an answer", e);
        }
    }

    private String answer(String line, int number, Terminal terminal) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode asked = JsonLines.MAPPER.readTree(line);
            id = asked.path("id").isMissingNode() ? id : asked.path("id");
            AnswerJson answer = bot.ask(request(asked));
            ObjectNode result = JsonLines.MAPPER.createObjectNode().set("id", id);
            return JsonLines.line(result.setAll((ObjectNode) JsonLines.MAPPER.valueToTree(answer)));
        } catch (JacksonException e) {
            return error(id, terminal.say("ask.line-no-json", number));
        } catch (InvalidQuestion | DateTimeException | IllegalArgumentException e) {
            return error(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return error(id, Failures.sentence(terminal, e));
        }
    }

    private AskRequest request(JsonNode asked) {
        JsonNode date = asked.path("date");
        LocalDate today = date.isString() ? LocalDate.parse(date.stringValue()) : null;
        List<String> pool = asked.path("pool").isArray()
                ? asked.path("pool").valueStream().map(JsonNode::asString).toList()
                : null;
        JsonNode question = asked.path("question");
        return new AskRequest(question.isString() ? question.stringValue() : null, limit, closest, today, pool);
    }

    private static String error(JsonNode id, String detail) {
        ObjectNode line = JsonLines.MAPPER.createObjectNode();
        line.set("id", id);
        return JsonLines.line(line.put("status", "error").put("detail", detail));
    }
}
