package app.dateline.web;

import app.dateline.chat.Button;
import app.dateline.chat.Button.Call;
import app.dateline.chat.Button.Open;
import app.dateline.chat.Button.Press;
import app.dateline.chat.Run;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The small pieces of a reply as HTML. */
final class Html {
    /** A slash command standing alone: people tap it instead of typing it. */
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.:<])/([a-z][a-z0-9_]{0,31})(?![\\w/])");
    private static final String NEW_TAB = " target=\"_blank\" rel=\"noopener noreferrer\"";

    private Html() {}

    static String encode(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Who said or wrote something, and where: with links, but nothing in it is a command. */
    static String attribution(Run run) {
        String url = run.url();
        return styled(run, isWeb(url) ? link("", Objects.requireNonNull(url), run.text()) : encode(run.text()));
    }

    /** The bot's own words: commands in them can be pressed. */
    static String run(Run run) {
        if (run.url() != null) {
            return attribution(run);
        }
        StringBuilder html = new StringBuilder();
        Matcher commands = COMMAND.matcher(run.text());
        int from = 0;
        while (commands.find()) {
            html.append(encode(run.text().substring(from, commands.start())))
                    .append("<button type=\"button\" class=\"command\" data-command=\"").append(commands.group())
                    .append("\">").append(commands.group()).append("</button>");
            from = commands.end();
        }
        return styled(run, html.append(encode(run.text().substring(from))).toString());
    }

    /** Words of the store: exactly as they stand, nothing in them is a command or a link. */
    static String verbatim(Run run) {
        return run.style() == Run.Style.BOLD ? "<mark>" + encode(run.text()) + "</mark>"
                : styled(run, encode(run.text()));
    }

    static String button(Button button) {
        return switch (button.action()) {
            case Press press -> "<button type=\"button\" data-handle=\"" + encode(press.handle()) + "\">"
                    + encode(button.label()) + "</button>";
            case Open open -> isWeb(open.url()) ? link(" class=\"button\"", open.url(), button.label()) : "";
            case Call call ->
                throw new IllegalStateException("the bot let out " + call + "; it hands out presses only");
        };
    }

    private static String link(String attributes, String url, String text) {
        return "<a" + attributes + " href=\"" + encode(url) + "\"" + NEW_TAB + ">" + encode(text) + "</a>";
    }

    private static String styled(Run run, String html) {
        return switch (run.style()) {
            case PLAIN -> html;
            case BOLD -> "<strong>" + html + "</strong>";
            case ITALIC -> "<em>" + html + "</em>";
            case CODE -> html.startsWith("<button") ? html : "<code>" + html + "</code>";
        };
    }

    private static boolean isWeb(@Nullable String url) {
        if (url == null) {
            return false;
        }
        try {
            String scheme = URI.create(url.strip()).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
