package app.dateline.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of a question which articles it asks for: of which days, of which outlet, the latest or any. */
final class FilterReader {
    private static final List<String> LATIN = List.of("en", "de", "fr", "es");

    private final OutletNames outlets;
    private final LocalDate today;
    private final String language;

    /** @param outlets the outlets that the store has articles of */
    FilterReader(OutletNames outlets, LocalDate today, String language) {
        this.outlets = outlets;
        this.today = today;
        this.language = language;
    }

    Understood read(String question) {
        Understood read = in(language, Understood.of(question));
        // The language of a few words is easily mistaken among those of one script.
        return read.filter().equals(Filter.NONE) && LATIN.contains(language)
                ? LATIN.stream().filter(other -> !other.equals(language)).map(other -> guessed(other, read))
                        .filter(other -> !other.filter().equals(Filter.NONE)).findFirst()
                        .orElse(read)
                : read;
    }

    private Understood guessed(String other, Understood question) {
        Understood read = in(other, question);
        // Ayer and Gestern are names, too, so in a question that is surely of another language they leave nothing out.
        boolean meant = CommonWords.leaveOpen(read.text(), language, other)
                || read.everything() && question.text().strip().contains(" ");
        return read.filter().excludes() && !meant
                ? new Understood(question.text(), read.filter().excludingNothing(), "", false)
                : read;
    }

    private Understood in(String code, Understood question) {
        DateWords words = DateWords.of(code);
        OutletReader reader = new OutletReader(outlets, OutletWords.of(code));
        if (reader.compares(question.text())) {
            // Each outlet may have written on a day of its own.
            return question;
        }
        Understood held = reader.read(latest(words, question));
        Understood relative = new RelativeDays(words, today).read(held);
        Understood read = relative.filter().equals(held.filter()) ? new DateReader(words, today).read(relative)
                : relative;
        if (words.says("everything", read.withoutDate())) {
            // "What happened in May 2016?" can only mean the news of those days.
            read = read.heldToDate();
        }
        boolean nothingLeft = read.text().isBlank() || words.says("everything", read.text());
        return nothingLeft && (read.filter().excludes() || read.filter().latest()) ? read.forEverything() : read;
    }

    private static Understood latest(DateWords words, Understood question) {
        for (Pattern form : words.forms("latest")) {
            Matcher match = form.matcher(question.text());
            if (match.find()) {
                return question.taking(match.start(), match.end(), question.filter().newestFirst());
            }
        }
        return question;
    }
}
