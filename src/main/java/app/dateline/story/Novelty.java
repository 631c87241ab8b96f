package app.dateline.story;

import app.dateline.article.Article;
import app.dateline.match.WordForms;
import app.dateline.match.WordForms.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of what an article tells at its beginning is not in those that told the story before, weighted by rarity. */
final class Novelty {
    /** From which an article counts as a new development: half of its beginning is news. */
    static final double NEW = 0.5;
    private static final int BEGINNING = 60;

    private Novelty() {}

    static double of(Article article, List<Sketch> before, Rarity rarity, WordForms forms) {
        Set<String> told = new HashSet<>();
        before.forEach(sketch -> told.addAll(sketch.weights().keySet()));
        String text = article.current().headline() + "\n" + article.current().text();
        double all = 0;
        double fresh = 0;
        Set<String> seen = new HashSet<>();
        for (Word word : forms.of(text).stream().limit(BEGINNING).toList()) {
            if (seen.add(word.form())) {
                double worth = rarity.of(word.form());
                all += worth;
                fresh += told.contains(word.form()) ? 0 : worth;
            }
        }
        return all == 0 ? 0 : fresh / all;
    }
}
