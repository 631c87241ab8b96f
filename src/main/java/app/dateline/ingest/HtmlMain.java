package app.dateline.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is the article, after what surrounds it is taken away. */
final class HtmlMain {
    private static final String NO_TEXT = "script, style, noscript, template, svg, iframe, object, button, figcaption";
    private static final String AROUND = "nav, aside, footer, form, dialog, figure, [hidden], [aria-hidden=true], "
            + "[role=navigation], [role=banner], [role=complementary], [role=contentinfo], [role=dialog], "
            + "[role=alertdialog], [role=search]";
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
        for (String place : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            Optional<Element> best = page.select(place).stream().max(Comparator.comparingInt(HtmlMain::proseIn));
            if (best.isPresent() && proseIn(best.get()) >= SHORTEST) {
                return best.get();
            }
        }
        return densest(page.body());
    }

    private static void strip(Element body) {
        body.select(NO_TEXT).remove();
        int whole = body.text().length();
        body.select(AROUND).forEach(element -> remove(element, body, whole));
        for (Element element : body.select("[class], [id], [style]")) {
            if (SURROUNDING.matcher(element.className() + " " + element.id()).find()
                    || UNSEEN.matcher(element.attr("style")).find()) {
                remove(element, body, whole);
            }
        }
    }

    /** A page may be one form, or call its whole body "has-cookies": what holds the article is never taken away. */
    private static void remove(Element element, Element body, int whole) {
        if (element != body && element.text().length() * 2 < whole
                && element.selectFirst("article, main, [itemprop=articleBody]") == null) {
            element.remove();
        }
    }

    private static int proseIn(Element element) {
        return element.select("p").stream().mapToInt(HtmlMain::prose).sum();
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
