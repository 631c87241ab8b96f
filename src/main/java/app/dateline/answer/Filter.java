package app.dateline.answer;

import app.dateline.search.SearchFilter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which articles a question asks for in its own words.
 *
 * @param only the days of publication: no article of another day, or of none, is shown; null for any
 * @param outlet the only outlet, as the store writes it; null for any
 * @param latest true when the newest evidence is to come first
 * @param preferred days that the question is about: what is of them, or names them, comes first, and nothing is left out; null
 *        for none
 */
public record Filter(@Nullable Days only, @Nullable Outlet outlet, boolean latest, @Nullable Days preferred) {
    /** The filter of a question that asks for no special articles. */
    public static final Filter NONE = new Filter(null, null, false, null);

    /**
     * An outlet of the store.
     *
     * @param name as people know it
     * @param sources every way in which the store's articles write it
     */
    public record Outlet(String name, Set<String> sources) {
        public Outlet {
            sources = Set.copyOf(sources);
        }
    }

    /** True when some articles may not be shown. */
    public boolean excludes() {
        return only != null || outlet != null;
    }

    /** The same for one that is not sure to mean it: what it would hold to only comes first. */
    Filter excludingNothing() {
        return new Filter(null, null, latest, preferred == null ? only : preferred);
    }

    Filter only(Days days) {
        return new Filter(days, outlet, latest, preferred);
    }

    Filter from(Outlet from) {
        return new Filter(only, from, latest, preferred);
    }

    Filter newestFirst() {
        return new Filter(only, outlet, true, preferred);
    }

    Filter preferring(@Nullable Days days) {
        return new Filter(only, outlet, latest, days);
    }

    /** What this says, and what the other says where this is silent. */
    Filter or(Filter other) {
        return new Filter(only == null ? other.only : only, outlet == null ? other.outlet : outlet,
                latest || other.latest, preferred == null ? other.preferred : preferred);
    }

    SearchFilter forSearch() {
        return new SearchFilter(only == null ? null : only.from(), only == null ? null : only.to(),
                Optional.ofNullable(outlet).map(Outlet::sources).orElse(Set.of()));
    }
}
