package app.dateline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command line, parted into what is the command's and what is Spring's.
 *
 * @param command the command and its own options; never empty, {@code serve} when none was given
 * @param settings such as {@code --server.port=0}
 */
record Arguments(List<String> command, List<String> settings) {
    // No option of ours has a dot in its name, every setting has.
    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w\\-\\[\\]]+)+(=.*)?",
            Pattern.DOTALL);

    Arguments {
        command = List.copyOf(command);
        settings = List.copyOf(settings);
    }

    /** The same command in another data folder, one that no articles are loaded into by themselves. */
    Arguments in(Path home) {
        List<String> others = settings.stream()
                .filter(each -> !each.startsWith("--dateline.home=") && !each.startsWith("--dateline.articles="))
                .toList();
        List<String> all = new ArrayList<>(others);
        all.add("--dateline.home=" + home);
        all.add("--dateline.articles=" + home.resolve("articles"));
        return new Arguments(command, all);
    }

    static Arguments of(String... words) {
        List<String> command = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        boolean literal = false;
        for (String word : words) {
            literal |= word.equals("--");
            (!literal && SETTING.matcher(word).matches() ? settings : command).add(word);
        }
        if (command.isEmpty()) {
            command.add("serve");
        }
        return new Arguments(command, settings);
    }
}
