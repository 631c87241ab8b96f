package app.dateline.ingest;

import app.dateline.article.Published;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about itself: in JSON-LD, else Open Graph, else plain HTML. */
record HtmlFacts(Document page, JsonLd json) {

    static HtmlFacts of(Document page) {
        return new HtmlFacts(page, JsonLd.of(page));
    }

    String headline() {
        return first(json.text("headline"), json.text("name"), meta("og:title"), meta("twitter:title"),
                words("article h1, main h1"), words("h1"),
                words("title")).orElse("");
    }

    @Nullable
    String source() {
        return first(json.name("publisher"), meta("og:site_name"), meta("application-name")).orElse(null);
    }

    @Nullable
    String author() {
        return first(json.name("author"), meta("author"), meta("article:author").filter(name -> !isAddress(name)))
                .orElse(null);
    }

    @Nullable
    String language() {
        return first(json.text("inLanguage"), attribute("html", "lang"), meta("og:locale"))
                .map(DraftChecks::language).orElse(null);
    }

    /** The first date that can be read; where there is one but none can be read, its words. */
    Optional<String> date() {
        return Stream.of(json.text("datePublished"), meta("article:published_time"), meta("datePublished"),
                meta("pubdate"), meta("date"), meta("dc.date"), attribute("article time[datetime], main time[datetime]",
                        "datetime"))
                .flatMap(Optional::stream).findFirst();
    }

    Optional<Published> published() {
        return date().flatMap(Dates::read);
    }

    /** Its canonical address; empty when it names none. */
    Optional<String> url() {
        return first(attribute("link[rel=canonical]", "abs:href"), meta("og:url"), json.text("url"),
                json.text("mainEntityOfPage")).filter(HtmlFacts::isAddress);
    }

    /** True when both addresses are of one host, {@code www.} aside. */
    static boolean sameHost(String one, String other) {
        try {
            String first = URI.create(one).getHost();
            String second = URI.create(other).getHost();
            return first != null && second != null && bare(first).equalsIgnoreCase(bare(second));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static boolean isAddress(String words) {
        return words.startsWith("http://") || words.startsWith("https://");
    }

    private Optional<String> meta(String name) {
        for (Element meta : page.select("meta[content]")) {
            if (name.equalsIgnoreCase(meta.attr("property")) || name.equalsIgnoreCase(meta.attr("name"))
                    || name.equalsIgnoreCase(meta.attr("itemprop"))) {
                return Optional.of(meta.attr("content").strip()).filter(words -> !words.isEmpty());
            }
        }
        return Optional.empty();
    }

    private Optional<String> words(String selector) {
        return Optional.ofNullable(page.selectFirst(selector)).map(Element::text).filter(words -> !words.isBlank());
    }

    private Optional<String> attribute(String selector, String name) {
        return Optional.ofNullable(page.selectFirst(selector)).map(element -> element.attr(name).strip())
                .filter(words -> !words.isEmpty());
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... values) {
        return Stream.of(values).flatMap(Optional::stream).findFirst();
    }
}
