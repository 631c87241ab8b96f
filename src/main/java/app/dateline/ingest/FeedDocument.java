package app.dateline.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A feed as it was read.
 *
 * @param title what it calls itself; "" when it has no name
 * @param items in its order; those that nothing tells from others are left out
 */
record FeedDocument(String title, List<FeedItem> items) {
    FeedDocument {
        items = told(items);
    }

    /** Some papers give all their items one id: then their addresses tell them apart. Of what is still the same the first stands. */
    private static List<FeedItem> told(List<FeedItem> given) {
        Map<String, Long> counts = given.stream()
                .collect(Collectors.groupingBy(FeedItem::id, Collectors.counting()));
        Function<FeedItem, FeedItem> named = item -> counts.getOrDefault(item.id(), 1L) > 1 ? item.byAddress() : item;
        Map<String, FeedItem> told = new LinkedHashMap<>();
        given.stream().map(named).forEach(item -> told.putIfAbsent(item.id(), item));
        return List.copyOf(told.values());
    }
}
