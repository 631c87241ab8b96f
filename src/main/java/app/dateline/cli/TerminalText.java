package app.dateline.cli;

import app.dateline.chat.Block;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A reply as lines of a terminal: wrapped at its width, in colours where it has them. */
final class TerminalText {
    private static final String BAR = "│ ";
    private static final String BULLET = "• ";

    private final Screen screen;

    TerminalText(Screen screen) {
        this.screen = screen;
    }

    /** The whole reply, with a line end at its end; buttons are left out, a terminal has none. */
    String of(Reply reply) {
        List<String> parts = new ArrayList<>();
        reply.blocks().forEach(block -> parts.add(of(block)));
        if (reply.notice() != null) {
            parts.add(lines(List.of(Run.of(reply.notice())), "", ""));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> lines(List.of(Run.bold(heading.text())), "", "");
            case Block.Paragraph paragraph -> lines(paragraph.runs(), "", "");
            case Block.Items list -> list.items().stream().map(item -> lines(item, BULLET, "  "))
                    .collect(Collectors.joining());
            case Block.Written written -> lines(written.runs(), "", "");
            case Block.Cited cited -> lines(cited.words(), BAR, BAR) + lines(cited.attribution(), "  ", "    ");
        };
    }

    private String lines(List<Run> runs, String first, String others) {
        return new StyledLines(runs, screen.colour()).wrapped(screen.width() - others.length(), first, others);
    }
}
