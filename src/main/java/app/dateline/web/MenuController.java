package app.dateline.web;

import app.dateline.bot.Bot;
import app.dateline.command.MenuEntry;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands that the page offers when a slash is typed. */
@Hidden
@RestController
class MenuController {
    private final Bot bot;

    MenuController(Bot bot) {
        this.bot = bot;
    }

    @GetMapping(path = "/chat/menu", produces = MediaType.APPLICATION_JSON_VALUE)
    List<MenuEntry> menu(Locale language) {
        return bot.menu(language);
    }
}
