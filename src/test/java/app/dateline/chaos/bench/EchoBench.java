package app.dateline.chaos.bench;

import app.dateline.telegram.FakeTelegram;
import app.dateline.testing.DatelineProcess;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Dateline's promises cost: {@code /treaty} in a whole Dateline with its starter store, beside a bot that only says what
 * it hears, in the same run against the same server.
 *
 * <p>{@code EchoBench FOLDER PEOPLE}: each of so many people writes once, first all together, then 20 a second.
 */
final class EchoBench {
    private static final int PER_SECOND = 20;
    private final Path folder;
    private final int people;

    private EchoBench(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    /** See the class comment. */
    public static void main(String[] args) throws Exception {
        var bench = new EchoBench(Files.createTempDirectory(Files.createDirectories(Path.of(args[0])), "run"),
                Integer.parseInt(args[1]));
        double echo = bench.echo();
        double dateline = bench.dateline();
        System.out.printf("Dateline answers %.1f %% of what the echo bot does a second%n", 100 * dateline / echo);
    }

    private double echo() throws Exception {
        try (FakeTelegram telegram = FakeTelegram.start()) {
            Process bot = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), EchoBot.class.getName(), telegram.url())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("echo.log").toFile()).start();
            try {
                return measure("echo bot", telegram, "hello");
            } finally {
                bot.destroyForcibly().waitFor();
            }
        }
    }

    private double dateline() throws Exception {
        try (FakeTelegram telegram = FakeTelegram.start();
                var dateline = new DatelineProcess(folder).optimizing()
                        .set("DATELINE_TELEGRAM_TOKEN", FakeTelegram.TOKEN)
                        .set("DATELINE_TELEGRAM_APIURL", telegram.url())
                        // What is compared is what the bots can do, not what they may.
                        .set("DATELINE_OUTBOX_PERSECOND", "1000")) {
            dateline.serve("serve");
            return measure("Dateline", telegram, "/treaty");
        }
    }

    private double measure(String what, FakeTelegram telegram, String words) {
        var load = new Load(telegram, words);
        telegram.watch(call -> {
            if (call.method().equals("sendmessage")) {
                load.sent(call.parameters().path("chat_id").asLong());
            }
        });
        load.flood(people);
        Load.Figures flood = load.flood(people);
        System.out.printf("%s, %d at once: %s%n", what, people, flood);
        System.out.printf("%s, %d a second: %s%n", what, PER_SECOND, load.steadily(people, PER_SECOND));
        return flood.perSecond();
    }
}
