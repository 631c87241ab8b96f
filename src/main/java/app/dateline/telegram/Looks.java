package app.dateline.telegram;

import app.dateline.chat.Block.Written;
import app.dateline.chat.Mark;
import app.dateline.chat.Mark.Look;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** How words look, in Telegram's terms and in those that every channel shares. */
final class Looks {
    private Looks() {}

    /** What a message says, with the looks that a bot can give words, too. */
    static Written written(Message message) {
        return Spoken.of(message).map(spoken -> new Written(spoken.text(),
                spoken.entities().stream().flatMap(Looks::mark).toList())).orElseGet(() -> Written.of(""));
    }

    private static Stream<Mark> mark(MessageEntity entity) {
        return look(entity.getType()).stream().map(look -> new Mark(look, entity.getOffset(),
                entity.getOffset() + entity.getLength(), look == Look.LINK ? entity.getUrl() : null));
    }

    private static Optional<Look> look(String type) {
        return Arrays.stream(Look.values()).filter(look -> type(look).equals(type)).findFirst();
    }

    private static String type(Look look) {
        return switch (look) {
            case BOLD -> "bold";
            case ITALIC -> "italic";
            case UNDERLINE -> "underline";
            case STRIKETHROUGH -> "strikethrough";
            case SPOILER -> "spoiler";
            case CODE -> "code";
            case PRE -> "pre";
            case LINK -> "text_link";
            case QUOTE -> "blockquote";
            case FOLDED_QUOTE -> "expandable_blockquote";
        };
    }

    static Styled styled(Written written) {
        List<Styled.Mark> marks = written.marks().stream().filter(Looks::isTaken)
                .map(mark -> new Styled.Mark(type(mark.look()), mark.start(), mark.end(), mark.url())).toList();
        return new Styled(written.text(), marks);
    }

    private static boolean isTaken(Mark mark) {
        return mark.look() != Look.LINK || mark.url() != null && PublicUrl.isGood(mark.url());
    }
}
