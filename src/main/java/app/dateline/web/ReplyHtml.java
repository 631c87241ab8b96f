package app.dateline.web;

import app.dateline.chat.Block;
import app.dateline.chat.Block.Cited;
import app.dateline.chat.Block.Heading;
import app.dateline.chat.Block.Items;
import app.dateline.chat.Block.Paragraph;
import app.dateline.chat.Block.Written;
import app.dateline.chat.Button;
import app.dateline.chat.Proof;
import app.dateline.chat.Reply;
import app.dateline.chat.Run;
import app.dateline.chat.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A reply as HTML that is safe to put into the page: every text is encoded, every link is http or https. Words from the
 * store are proven again each time they are shown; where they no longer stand, a notice does.
 */
@Component
class ReplyHtml {
    private final Proof proof;
    private final Words words;

    ReplyHtml(Proof proof, Words words) {
        this.proof = proof;
        this.words = words;
    }

    String render(Reply reply, Locale language) {
        return reply.blocks().stream().map(block -> block(block, language)).collect(Collectors.joining())
                + buttons(reply.buttons());
    }

    private String block(Block block, Locale language) {
        return switch (block) {
            case Heading heading -> "<h3 dir=\"auto\">" + Html.encode(heading.text()) + "</h3>";
            case Paragraph paragraph -> "<p dir=\"auto\">" + runs(paragraph.runs()) + "</p>";
            case Items items -> items.items().stream().map(item -> "<li dir=\"auto\">" + runs(item) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Written written -> "<p class=\"written\" dir=\"auto\">"
                    + written.runs().stream().map(Html::attribution).collect(Collectors.joining()) + "</p>";
            case Cited cited -> proof.holds(cited.evidence(), cited.text()) ? cited(cited) : withdrawn(language);
        };
    }

    private String cited(Cited cited) {
        String verbatim = cited.words().stream().map(Html::verbatim).collect(Collectors.joining());
        String attribution = cited.attribution().stream().map(Html::attribution).collect(Collectors.joining());
        return "<figure class=\"cited " + cited.kind().name().toLowerCase(Locale.ROOT)
                + (cited.folded() ? " folded" : "") + "\"><blockquote dir=\"auto\">" + verbatim
                + "</blockquote><figcaption dir=\"auto\">" + attribution + "</figcaption></figure>";
    }

    private String withdrawn(Locale language) {
        return "<p class=\"withdrawn\">" + Html.encode(words.say(language, "web.withdrawn")) + "</p>";
    }

    private static String runs(List<Run> runs) {
        return runs.stream().map(Html::run).collect(Collectors.joining());
    }

    private static String buttons(List<List<Button>> rows) {
        return rows.isEmpty() ? ""
                : rows.stream().map(row -> row.stream().map(Html::button).collect(Collectors.joining()))
                        .collect(Collectors.joining("</div><div>", "<div class=\"buttons\"><div>", "</div></div>"));
    }
}
