package app.dateline.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that say nothing of what a text is about. */
public final class StopWords {
    private static final Set<String> ENGLISH = words("""
            a about above after again all am an and any are as at be because been before being below between both but by
            can could did do does doing down during each few for from further had has have having he her here hers
            him his how i if in into is it its itself just me more most my no nor not of off on once only or other our
            out over own same she should so some such than that the their them then there these they this those
            through to too under until up very was we were what when where which while who whom whose why will with
            would you your also much many tell show give please say says said does
            according mentioned report reported reports article articles news week month year today""");
    private static final Set<String> RUSSIAN = words("""
            а без был была были было быть в во вы где да для до его ее если есть еще же за и из или им их к как когда
            который которая которые кто ли мы на над не нет но о об он она они от по под при про с со сколько так также
            там то того тоже только у уже чем что чтобы это этот я какой какая какие каком какую почему""");
    private static final Map<String, Set<String>> LISTS = Map.of("en", ENGLISH, "ru", RUSSIAN);

    private StopWords() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /** True when this word, in any case, is one; in a language without a list none is. */
    public static boolean contain(String language, String word) {
        return LISTS.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** True when there is a list for this language. */
    public static boolean know(String language) {
        return LISTS.containsKey(language);
    }
}
