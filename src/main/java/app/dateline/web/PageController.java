package app.dateline.web;

import app.dateline.chat.Words;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chat page, in the reader's language. */
@Hidden
@RestController
class PageController {
    private final Page chat;

    PageController(Words words) {
        this.chat = Page.named("chat", words);
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> chat(Locale language) {
        String html = chat.in(language);
        String etag = '"' + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + '"';
        return ResponseEntity.ok().eTag(etag).cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).body(html);
    }
}
