package app.dateline.answer;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of countries and other places, in English and lower case: the JDK's lists, and what they lack. */
final class Places {
    private static final Set<String> MORE_COUNTRIES = Set.of("us", "u.s", "usa", "america", "uk", "britain", "england",
            "scotland", "wales", "russia", "syria", "iran", "south korea", "north korea", "ivory coast", "congo",
            "czech republic", "turkey", "burma", "holland", "taiwan", "palestine", "kosovo");
    private static final List<String> STATES = List.of("alabama", "alaska", "arizona", "arkansas", "california",
            "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana",
            "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota",
            "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico",
            "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania",
            "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia",
            "washington", "west virginia", "wisconsin", "wyoming");
    private static final List<String> CONTINENTS = List.of("africa", "asia", "europe", "antarctica", "north america",
            "south america", "australia");
    private static final Set<String> COUNTRIES = countries();
    private static final Set<String> ALL = all();

    private Places() {}

    static boolean country(String name) {
        return COUNTRIES.contains(name);
    }

    /** A country, a continent, a state of the United States, or a city that a time zone is named after. */
    static boolean known(String name) {
        return ALL.contains(name);
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>(MORE_COUNTRIES);
        for (String code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(names);
    }

    private static Set<String> all() {
        Set<String> names = new HashSet<>(COUNTRIES);
        names.addAll(STATES);
        names.addAll(CONTINENTS);
        for (String zone : ZoneId.getAvailableZoneIds()) {
            if (zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")) {
                names.add(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(names);
    }
}
