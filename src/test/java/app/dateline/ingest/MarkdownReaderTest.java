package app.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest {
    private final MarkdownReader reader = new MarkdownReader();
    private final Collected notes = new Collected();

    @Test
    void readsFrontMatterAndRendersTheBody() throws Refused {
        Draft draft = read("""
                ---
                title: Old bridge to close
                source: Harbour Post
                published: 2026-03-01
                url: https://example.org/bridge
                author: [Ida Holm, Jon Weil]
                language: en-GB
                id: 007
                tags: [traffic]
                ---
                The *old* bridge over the **Vell** will
                close for [repairs](https://example.org/r "why"), `soon`.

                ## What comes next

                - Buses go round
                - Boats *pass*

                1. April
                2. May

                > "We cannot wait," the mayor said.

                ![A bridge](bridge.png)

                The end.
                """);

        assertThat(draft.text()).isEqualTo("""
                The old bridge over the Vell will close for repairs, soon.

                What comes next

                Buses go round
                Boats pass

                1. April
                2. May

                "We cannot wait," the mayor said.

                The end.""");
        assertThat(draft.headings()).extracting(span -> span.of(draft.text())).containsExactly("What comes next");
        assertThat(draft.headline()).isEqualTo("Old bridge to close");
        assertThat(draft.source()).isEqualTo("Harbour Post");
        assertThat(draft.published()).isEqualTo(Published.parse("2026-03-01"));
        assertThat(draft.url()).isEqualTo("https://example.org/bridge");
        assertThat(draft.author()).isEqualTo("Ida Holm, Jon Weil");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.ref()).as("an id is words, not a number").isEqualTo("007");
    }

    @Test
    void takesTheTopHeadingForTheTitleWhereNoneIsGiven() throws Refused {
        Draft draft = read("# Old *bridge* closes\n\nOn Sunday.");

        assertThat(draft.headline()).isEqualTo("Old bridge closes");
        assertThat(draft.text()).isEqualTo("On Sunday.");
    }

    @Test
    void doesNotRepeatTheTitleInTheText() throws Refused {
        assertThat(read("---\ntitle: Bridge\n---\n# Bridge\n\nOn Sunday.").text()).isEqualTo("On Sunday.");
        assertThat(read("---\ntitle: Bridge\n---\n# Traffic\n\nOn Sunday.").text()).isEqualTo("Traffic\n\nOn Sunday.");
    }

    @Test
    void readsABodyThatBeginsWithARule() throws Refused {
        assertThat(read("***\n\nOn Sunday.").text()).isEqualTo("On Sunday.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ---\\ntitle: Bridge\\nOn Sunday.                          | 1 | import.frontmatter.open
            ---\\nsource: HP\\ntitle: Mayor: "we wait"\\n---\\nWords. | 3 | import.frontmatter.yaml
            ---\\ntitle: [a, b\\n---\\nWords.                         | 3 | import.frontmatter.yaml
            ---\\ntitle: a\\ntitle: b\\n---\\nWords.                  | 3 | import.frontmatter.yaml
            ---\\nwords only\\n---\\nWords.                           | 2 | import.frontmatter.shape
            ---\\na: !!java.net.URL [x]\\n---\\nWords.                | 2 | import.frontmatter.yaml
            ---\\ntitle: Bridge\\n---\\n                              |   | import.notext
            """)
    void namesTheLineOfABrokenFrontMatter(String file, Integer line, String key) {
        Refusal refusal = catchThrowableOfType(Refused.class, () -> read(file.replace("\\n", "\n"))).in("a.md");

        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.reason().key()).isEqualTo(key);
    }

    @Test
    void storesAnArticleWhoseDateCannotBeReadAndSaysSo() throws Refused {
        Draft draft = read("---\ntitle: Bridge\ndate: last Sunday\n---\nWords.");

        assertThat(draft.published()).isNull();
        assertThat(notes.reading().notes()).containsExactly(
                new Note("a.md", null, Reason.of("import.date", "last Sunday")));
    }

    @Test
    void keepsWordsInAngleBracketsThatAreNoHtml() throws Refused {
        assertThat(read("\"We <must> save <em>number</em> 1,\" she<br>said.<!-- note -->").text())
                .isEqualTo("\"We <must> save number 1,\" she\nsaid.");
    }

    @Test
    void survivesDeepNesting() throws Refused {
        assertThat(read(">".repeat(20_000) + " Words.").text()).endsWith("Words.");
        assertThat(read("*a **b ".repeat(20_000) + "Words" + "** *".repeat(20_000) + ".").text()).contains("Words");
        assertThat(read("[".repeat(50_000) + "Words" + "](x)".repeat(50_000)).text()).contains("Words");
    }

    private Draft read(String file) throws Refused {
        return reader.read(file.getBytes(StandardCharsets.UTF_8), Origin.file("a.md", "/a.md", ImportOptions.none()),
                notes);
    }
}
