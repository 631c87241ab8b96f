package app.dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one kind in one language: {@code text/<language>/<kind>.txt}, lower case, one or more a line, {@code #} for remarks. */
public final class WordList {
    private WordList() {}

    /** The lines of a list, without remarks; none where the language has no such list. */
    public static List<String> lines(String language, String kind) {
        try (InputStream in = WordList.class.getResourceAsStream("/text/" + language + "/" + kind + ".txt")) {
            if (in == null) {
                return List.of();
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + language + "/" + kind, e);
        }
    }

    /** Every word of a list whose lines hold single words parted by blanks. */
    public static Set<String> words(String language, String kind) {
        return lines(language, kind).stream().flatMap(line -> List.of(line.split("\\s+")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every line of a list as one phrase. */
    static Set<String> phrases(String language, String kind) {
        return Set.copyOf(lines(language, kind));
    }
}
