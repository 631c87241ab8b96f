package app.dateline.answer;

import app.dateline.answer.Filter.Outlet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the store's outlets, found in a text without regard to case, accents or a leading article. */
final class OutletNames {
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|der|die|das|le|la|les|el|los) |^l['’]");
    /** What names a part of an outlet: "Harbour Post - Sports", "Harbour Post | News from the Coast". */
    private static final Pattern SECTION = Pattern.compile(" [-–—|] ");

    private final Map<String, Outlet> byName = new LinkedHashMap<>();

    /** @param sources as the store's articles write them */
    OutletNames(List<String> sources) {
        this(sources, List.of());
    }

    /** @param elsewhere outlets that are known though the store may have nothing of them: a question that holds to one has no answer */
    OutletNames(List<String> sources, List<String> elsewhere) {
        for (String source : sources) {
            if (!source.isBlank()) {
                add(source.strip(), source);
                Matcher section = SECTION.matcher(source);
                if (section.find()) {
                    add(source.substring(0, section.start()).strip(), source);
                }
            }
        }
        List<String> stored = List.copyOf(byName.keySet());
        elsewhere.stream().filter(name -> stored.stream().noneMatch(of -> of.contains(fold(name))))
                .forEach(name -> add(name, name));
    }

    private void add(String name, String source) {
        String key = ARTICLE.matcher(fold(Normalizer.normalize(name, Normalizer.Form.NFC))).replaceFirst("");
        if (key.length() > 1) {
            byName.merge(key, new Outlet(name, Set.of(source)), OutletNames::both);
        }
    }

    private static Outlet both(Outlet one, Outlet other) {
        Set<String> sources = new HashSet<>(one.sources());
        sources.addAll(other.sources());
        return new Outlet(one.name(), sources);
    }

    /**
     * @param name as it is compared: folded, without article
     * @param start where the name itself begins, behind any article
     */
    record Mention(Outlet outlet, String name, int start, int end) {}

    /** In the order of the text; of names within names the longest. */
    List<Mention> in(String text) {
        String folded = fold(text);
        List<Mention> all = new ArrayList<>();
        byName.forEach((name, outlet) -> {
            for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
                if (stands(folded, at, at + name.length())) {
                    all.add(new Mention(outlet, name, at, at + name.length()));
                }
            }
        });
        all.sort(Comparator.comparingInt((Mention mention) -> mention.start() - mention.end()));
        List<Mention> longest = new ArrayList<>();
        for (Mention mention : all) {
            if (longest.stream().noneMatch(taken -> mention.start() < taken.end() && taken.start() < mention.end())) {
                longest.add(mention);
            }
        }
        longest.sort(Comparator.comparingInt(Mention::start));
        return longest;
    }

    private static boolean stands(String text, int start, int end) {
        return !joined(text, start - 1, start) && !joined(text, end - 1, end);
    }

    /** True for two letters of one word; Japanese has no blanks to tell by. */
    private static boolean joined(String text, int one, int other) {
        return one >= 0 && other < text.length() && parted(text.charAt(one)) && parted(text.charAt(other));
    }

    private static boolean parted(char letter) {
        return Character.isLetterOrDigit(letter) && letter < 0x2E80;
    }

    /** Lower case without accents, each character in its place. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char plain = letter < 128 ? letter
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
            folded.append(Character.toLowerCase(plain));
        }
        return folded.toString();
    }
}
