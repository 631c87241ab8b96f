package app.dateline.subscription.query;

import app.dateline.subscription.query.Sign.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a query into its signs. */
final class Signs {
    /** Telephones put typographic marks where straight ones were typed. */
    private static final String MARKS = "\"“”„«»";
    private static final String WILDCARDS = "*?~^";
    private static final Map<String, Kind> OPERATORS = Map.of("AND", Kind.AND, "OR", Kind.OR, "NOT", Kind.NOT);
    private static final Map<String, Kind> FIELDS = Map.of("speaker", Kind.SPEAKER, "source", Kind.SOURCE, "lang",
            Kind.LANG);

    private final String text;
    private final List<Sign> signs = new ArrayList<>();
    private int at;

    private Signs(String text) {
        this.text = text;
    }

    /** The signs in order, the end as the last of them. */
    static List<Sign> of(String text) {
        return new Signs(text).cut();
    }

    private List<Sign> cut() {
        for (skipBlanks(); at < text.length(); skipBlanks()) {
            switch (text.charAt(at)) {
                case '(' -> bracket(Kind.OPEN);
                case ')' -> bracket(Kind.CLOSE);
                default -> signs.add(isMark() ? phrase(Kind.PHRASE, at + 1) : word());
            }
        }
        signs.add(new Sign(Kind.END, "", text.length() + 1));
        return signs;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isMark() {
        return at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private void bracket(Kind kind) {
        signs.add(new Sign(kind, text.substring(at, at + 1), at + 1));
        at++;
    }

    private Sign phrase(Kind kind, int column) {
        int start = ++at;
        while (at < text.length() && !isMark()) {
            at++;
        }
        if (at == text.length()) {
            throw new NotAQuery("query.unclosed", start, text.substring(start));
        }
        String inside = text.substring(start, at++).strip().replaceAll("\\s+", " ");
        if (inside.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new NotAQuery("query.empty-phrase", start, inside);
        }
        return new Sign(kind, inside, column);
    }

    private Sign word() {
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            if (text.charAt(at) == ':' && isField(start)) {
                return value(text.substring(start, at), start);
            }
            at++;
        }
        String word = text.substring(start, at);
        Kind operator = OPERATORS.get(word);
        return operator == null ? plain(word, start + 1) : new Sign(operator, word, start + 1);
    }

    /** A name before a colon is a field; a number, as in 10:30, is none. */
    private boolean isField(int start) {
        return at > start && text.substring(start, at).codePoints().allMatch(Character::isLetter);
    }

    private boolean isEnd(char letter) {
        return Character.isWhitespace(letter) || letter == '(' || letter == ')' || MARKS.indexOf(letter) >= 0;
    }

    private static Sign plain(String word, int column) {
        for (int i = 0; i < word.length(); i++) {
            if (WILDCARDS.indexOf(word.charAt(i)) >= 0) {
                throw new NotAQuery("query.wildcard", column + i, word);
            }
        }
        if (word.startsWith("/")) {
            throw new NotAQuery("query.regex", column, word);
        }
        String bare = word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\p{M}]+$", "");
        if (bare.isEmpty()) {
            throw new NotAQuery("query.no-word", column, word);
        }
        // Written as a phrase, it is not read as an operator or a field the next time.
        boolean isAmbiguous = OPERATORS.containsKey(bare) || bare.indexOf(':') >= 0;
        return new Sign(isAmbiguous ? Kind.PHRASE : Kind.WORD, bare, column);
    }

    private Sign value(String name, int start) {
        Kind kind = FIELDS.get(name.toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new NotAQuery("query.unknown-field", start + 1, name + ":");
        }
        at++;
        if (isMark()) {
            return checked(phrase(kind, start + 1));
        }
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw new NotAQuery("query.no-value", from + 1, name + ":");
        }
        return checked(new Sign(kind, plain(text.substring(from, at), from + 1).text(), start + 1));
    }

    private static Sign checked(Sign sign) {
        if (!sign.is(Kind.LANG)) {
            return sign;
        }
        String code = sign.text().toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{2,3}")) {
            throw new NotAQuery("query.lang", sign.column() + "lang:".length(), sign.text());
        }
        return new Sign(Kind.LANG, code, sign.column());
    }
}
