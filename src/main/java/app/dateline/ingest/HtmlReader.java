package app.dateline.ingest;

import app.dateline.article.Draft;
import app.dateline.article.Published;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads a web page: what it says about itself, and the text of its article without all that stands around it. */
final class HtmlReader {
    // A saved page may carry its pictures in itself; what is left is marks and words.
    private static final Pattern PICTURE = Pattern.compile("data:[\\w/+.-]{1,60};base64,[A-Za-z0-9+/=]*+");
    private static final int LARGEST = 10_000_000;

    /**
     * @param notes takes a remark about a date that cannot be read
     */
    Draft read(byte[] file, Origin origin, DraftSink notes) throws Refused {
        String charset = origin.page() == null ? null : origin.page().charset();
        String address = origin.address();
        String html = PICTURE.matcher(TextDecoder.decode(file, HtmlCharset.of(file, charset))).replaceAll("");
        if (html.length() > LARGEST) {
            throw new Refused(null, "import.size", Math.round(html.length() / 1e6), LARGEST / 1_000_000);
        }
        Document page = Jsoup.parse(html, address == null ? "" : address);
        HtmlFacts facts = HtmlFacts.of(page);
        String headline = facts.headline();
        TextBlocks blocks = HtmlText.of(HtmlMain.of(page), headline);
        return DraftChecks.text(blocks.text(), origin).headings(blocks.headings()).headline(headline)
                .source(origin.source(facts.source())).author(facts.author()).language(facts.language())
                .url(canonical(facts, address)).published(published(facts, origin, notes)).original(file).build();
    }

    private static @Nullable Published published(HtmlFacts facts, Origin origin, DraftSink notes) {
        Optional<String> date = facts.date();
        if (date.isEmpty()) {
            return origin.options().published();
        }
        Optional<Published> read = facts.published();
        if (read.isEmpty()) {
            notes.note(new Note(origin.name(), null, Reason.of("import.date", date.get())));
        }
        return read.orElse(null);
    }

    /** A fetched page may name another address of its own host only: else it could pass for somebody else's article. */
    private static @Nullable String canonical(HtmlFacts facts, @Nullable String address) {
        Optional<String> said = facts.url();
        if (address == null) {
            return said.orElse(null);
        }
        return said.filter(url -> HtmlFacts.sameHost(url, address)).orElse(address);
    }
}
