package app.dateline.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What stands between the {@code ---} lines at the top of a Markdown file, and where the body begins.
 *
 * @param fields every value as the words that stand there: 007 is no number, "yes" no truth
 * @param body the offset of the first unit after the closing line
 */
record FrontMatter(Map<String, Object> fields, int body) {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_ALIASES = 10;
    private static final int DEEPEST = 10;

    /**
     * The front matter of a file, empty when it has none.
     *
     * @throws Refused when it is opened but not closed, or is no YAML of names and values
     */
    static FrontMatter of(String file) throws Refused {
        if (!file.startsWith("---\n")) {
            return new FrontMatter(Map.of(), 0);
        }
        int line = 4;
        while (line < file.length()) {
            int end = file.indexOf('\n', line);
            int stop = end < 0 ? file.length() : end;
            String words = file.substring(line, stop).stripTrailing();
            if (words.equals("---") || words.equals("...")) {
                return new FrontMatter(yaml(file.substring(4, line)), Math.min(file.length(), stop + 1));
            }
            line = stop + 1;
        }
        throw new Refused(1, "import.frontmatter.open");
    }

    private static Map<String, Object> yaml(String text) throws Refused {
        try {
            Object loaded = parser().load(text);
            if (loaded == null) {
                return Map.of();
            }
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new Refused(2, "import.frontmatter.shape");
            }
            Map<String, Object> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> {
                if (value != null) {
                    fields.put(String.valueOf(name).toLowerCase(Locale.ROOT), value);
                }
            });
            return fields;
        } catch (MarkedYAMLException e) {
            // The mark counts from 0 and below the opening line.
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 2;
            throw new Refused(line, "import.frontmatter.yaml", String.valueOf(e.getProblem()).strip());
        } catch (YAMLException e) {
            throw new Refused(1, "import.frontmatter.yaml", String.valueOf(e.getMessage()));
        }
    }

    private static Yaml parser() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new WordsOnly());
    }

    /** A field's words under the first of these names that is there; a list is joined by commas; null when none is. */
    @Nullable
    String text(String... names) throws Refused {
        for (String name : names) {
            Object value = fields.get(name);
            if (value instanceof Map) {
                throw new Refused(null, "import.frontmatter.field", name);
            }
            String words = value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    : String.valueOf(value);
            if (value != null && !words.isBlank()) {
                return words.strip();
            }
        }
        return null;
    }

    /** Leaves every value the words it is written with; only an empty one is nothing. */
    private static final class WordsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}
