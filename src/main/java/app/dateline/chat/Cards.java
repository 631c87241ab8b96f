package app.dateline.chat;

import java.util.List;

/** Some cards, best first. @param more true when further ones follow */
public record Cards(List<Card> cards, boolean more) {
    public Cards {
        cards = List.copyOf(cards);
    }
}
