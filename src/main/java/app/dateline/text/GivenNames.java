package app.dateline.text;

import java.util.Set;

/** Common given names. */
public final class GivenNames {
    private static final Set<String> MEN = WordList.words("names", "men");
    private static final Set<String> WOMEN = WordList.words("names", "women");

    private GivenNames() {}

    /** @param lower one word in lower case */
    public static boolean contain(String lower) {
        return MEN.contains(lower) || WOMEN.contains(lower);
    }
}
