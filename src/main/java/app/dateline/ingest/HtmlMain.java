package app.dateline.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Finds the part of a page that is the article, after what surrounds it is taken away. */
final class HtmlMain {
    private static final String NO_TEXT = "script, style, noscript, template, svg, iframe, object, button, figcaption";
    private static final Evaluator AROUND = QueryParser
            .parse("nav, aside, footer, form, dialog, figure, [hidden], [aria-hidden=true], "
                    + "[role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=dialog], "
                    + "[role=alertdialog], [role=search]");
    private static final Pattern SURROUNDING = Pattern
            .compile("(?i)(^|[\\s_-])(cookies?|consent|gdpr|newsletter|subscribe|"
                    + "subscription|promo|related|share|sharing|social|comments?|advert\\w*|ads?|banner|breadcrumbs?|popup|modal|"
                    + "paywall|caption|credit|skip)([\\s_-]|$)");
    private static final Pattern UNSEEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    // Less than this is a teaser, not the article.
    private static final int SHORTEST = 140;

    private HtmlMain() {}

    /** The element that holds the article. The page is changed: what surrounds the article is removed from it. */
    static Element of(Document page) {
        strip(page.body());
        Map<Element, Integer> prose = proseIn(page.body());
        for (String place : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Optional<Element> best = page.select(place).stream()
                    .max(Comparator.comparingInt(element -> prose.getOrDefault(element, 0)));
            if (best.isPresent() && prose.getOrDefault(best.get(), 0) >= SHORTEST) {
                return best.get();
            }
        }
        return densest(page.body());
    }

    /** The whole of a page's part that is known to be the article, without what is no text. It is changed. */
    static Element fragment(Document part) {
        part.body().select(NO_TEXT + ", figure, [hidden]").remove();
        return part.body();
    }

    private static void strip(Element body) {
        body.select(NO_TEXT).remove();
        Map<Element, Integer> sizes = sizes(body);
        Set<Element> holders = new HashSet<>();
        body.select("article, main, [itemprop=articleBody]").forEach(article -> holders.addAll(article.parents()));
        int most = sizes.getOrDefault(body, 0) / 2;
        for (Element element : body.getAllElements()) {
            // A page may be one form, or call its whole body "has-cookies": what holds the article is never taken away.
            if (surrounds(element) && sizes.getOrDefault(element, 0) < most && !holders.contains(element)) {
                element.remove();
            }
        }
    }

    private static boolean surrounds(Element element) {
        return element.is(AROUND) || SURROUNDING.matcher(element.className() + " " + element.id()).find()
                || UNSEEN.matcher(element.attr("style")).find();
    }

    /** How many characters stand in every element, counted in one walk: pages nest hundreds deep. */
    private static Map<Element, Integer> sizes(Element body) {
        return sums(body, (node, inside) -> node instanceof TextNode text ? text.text().strip().length() : inside);
    }

    /** How much prose the paragraphs in every element hold. */
    private static Map<Element, Integer> proseIn(Element body) {
        return sums(body, (node, inside) -> node instanceof Element element && element.normalName().equals("p")
                ? prose(element)
                : inside);
    }

    /** @param worth what a node counts, told what the nodes in it count together */
    private static Map<Element, Integer> sums(Element body, ToIntBiFunction<Node, Integer> worth) {
        Map<Element, Integer> sums = new IdentityHashMap<>();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {}

            @Override
            public void tail(Node node, int depth) {
                int own = worth.applyAsInt(node, node instanceof Element element ? sums.getOrDefault(element, 0) : 0);
                if (own > 0 && node.parent() instanceof Element parent) {
                    sums.merge(parent, own, Integer::sum);
                }
            }
        });
        return sums;
    }

    /** How much of it is text that is no link. */
    private static int prose(Element element) {
        return element.text().length() - element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    }

    /** The element whose own paragraphs hold the most prose, as the readability rules have it: a parent counts half. */
    private static Element densest(Element body) {
        Map<Element, Integer> scores = new HashMap<>();
        for (Element paragraph : body.select("p")) {
            int prose = prose(paragraph);
            Element parent = paragraph.parent();
            if (parent != null && prose > 0) {
                scores.merge(parent, prose, Integer::sum);
                if (parent.parent() != null && parent != body) {
                    scores.merge(parent.parent(), prose / 2, Integer::sum);
                }
            }
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(body);
    }
}
