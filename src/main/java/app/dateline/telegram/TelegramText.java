package app.dateline.telegram;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Block.Written;
import app.dateline.chat.Chart;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A reply as Telegram messages: text and entities, never markup, so that no text from elsewhere can break or inject
 * anything. Blocks that do not fit one message go to the next; a citation and its attribution stay together.
 */
final class TelegramText {
    private static final Styled GAP = Styled.plain("\n\n");

    /** As many characters as Telegram takes there. */
    private static final int UNDER_A_PICTURE = 1_024;

    private TelegramText() {}

    /** The messages, in order; empty when there is nothing to see. */
    static List<Styled> messages(Reply reply) {
        List<Styled> messages = new ArrayList<>();
        Styled current = Styled.EMPTY;
        for (Styled piece : pieces(reply.blocks())) {
            Styled both = current.text().isEmpty() ? piece : current.plus(GAP).plus(piece);
            if (both.fits()) {
                current = both;
            } else {
                messages.add(current);
                current = piece;
            }
        }
        messages.add(current);
        return messages.stream().filter(Styled::isVisible).toList();
    }

    /** The messages, the first of which a picture stands above: all words where they fit under it, else its title alone. */
    static List<Styled> parts(Reply reply) {
        List<Styled> messages = messages(reply);
        Chart chart = reply.chart();
        boolean isUnder = messages.size() == 1 && messages.getFirst().text().length() <= UNDER_A_PICTURE;
        return chart == null || isUnder ? messages
                : Stream.concat(Stream.of(Styled.plain(chart.title()).marked("bold", null)), messages.stream())
                        .toList();
    }

    /** Pieces that each fit a message. A heading is one with what it stands over, where both fit. */
    private static List<Styled> pieces(List<Block> blocks) {
        List<Styled> pieces = new ArrayList<>();
        Styled heading = Styled.EMPTY;
        for (Block block : blocks) {
            for (Styled piece : pieces(block)) {
                Styled both = heading.text().isEmpty() ? piece : heading.plus(GAP).plus(piece);
                if (!both.fits()) {
                    pieces.add(heading);
                    both = piece;
                }
                heading = block instanceof Heading ? both : Styled.EMPTY;
                if (!(block instanceof Heading)) {
                    pieces.add(both);
                }
            }
        }
        pieces.add(heading);
        return pieces.stream().filter(Styled::isVisible).toList();
    }

    private static List<Styled> pieces(Block block) {
        return switch (block) {
            case Heading heading -> Styled.plain(heading.text()).marked("bold", null).split();
            case Paragraph paragraph -> runs(paragraph.runs()).split();
            case Items items -> items(items).split();
            case Cited cited -> cited(cited);
            case Written written -> Looks.styled(written).split();
        };
    }

    private static Styled items(Items items) {
        Styled lines = Styled.EMPTY;
        for (List<Run> item : items.items()) {
            lines = (lines.text().isEmpty() ? lines : lines.plus("\n")).plus("• ").plus(runs(item));
        }
        return lines;
    }

    private static List<Styled> cited(Cited cited) {
        String type = cited.folded() ? "expandable_blockquote" : "blockquote";
        Styled rest = verbatim(cited.words()).stripped();
        Styled attribution = runs(cited.attribution()).stripped();
        attribution = attribution.part(0, attribution.cut(Styled.LONGEST / 2)).stripped();
        List<Styled> parts = new ArrayList<>();
        while (!rest.text().isEmpty() && !quoted(rest, type, attribution).fits()) {
            // The last part keeps some words for the attribution to stand under.
            int cut = rest.cut(Math.min(Styled.LONGEST, Math.max(1, rest.text().length() * 2 / 3)));
            parts.add(rest.part(0, cut).stripped().marked(type, null));
            rest = rest.part(cut, rest.text().length()).stripped();
        }
        parts.add(quoted(rest, type, attribution));
        return parts;
    }

    private static Styled quoted(Styled words, String type, Styled attribution) {
        Styled quote = words.marked(type, null);
        return attribution.text().isEmpty() ? quote : quote.plus("\n").plus(attribution);
    }

    /** Words of the bot. */
    private static Styled runs(List<Run> runs) {
        return joined(runs, Isolated::of);
    }

    /** Words from the store, to the letter. */
    private static Styled verbatim(List<Run> runs) {
        return joined(runs, UnaryOperator.identity());
    }

    private static Styled joined(List<Run> runs, UnaryOperator<String> as) {
        Styled text = Styled.EMPTY;
        for (Run run : runs) {
            text = text.plus(run(run, as));
        }
        return text;
    }

    private static Styled run(Run run, UnaryOperator<String> as) {
        Styled text = Styled.plain(as.apply(run.text()));
        boolean isLink = run.url() != null && PublicUrl.isGood(run.url());
        Styled linked = isLink ? text.marked("text_link", run.url()) : text;
        return switch (run.style()) {
            case PLAIN -> linked;
            case BOLD -> linked.marked("bold", null);
            case ITALIC -> linked.marked("italic", null);
            // Code takes no other style beside it.
            case CODE -> isLink ? linked : text.marked("code", null);
        };
    }
}
