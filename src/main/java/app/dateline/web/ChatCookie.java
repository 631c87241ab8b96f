package app.dateline.web;

import app.dateline.text.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Which chat a browser is in: 128 random bits that only this browser holds. The store knows a chat by a hash of them, so
 * neither the database nor a log lets anybody into a chat.
 */
@Component
class ChatCookie {
    static final String NAME = "dateline_chat";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int CHAT_DIGITS = 32;

    private final SecureRandom random = new SecureRandom();

    /** The chat of a browser that has written before. */
    Optional<String> chat(HttpServletRequest request) {
        return secret(request).map(ChatCookie::chatOf);
    }

    /**
     * The chat of a browser that writes now. A new one is made here and not with the page: a visitor who follows a link
     * from elsewhere does not send the strict cookie with the page, and would lose the chat to a new one.
     */
    String chatToWriteIn(HttpServletRequest request, HttpServletResponse response) {
        String secret = secret(request).orElseGet(this::newSecret);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, secret).path("/chat").httpOnly(true)
                .secure(request.isSecure()).sameSite("Strict").maxAge(KEPT).build().toString());
        return chatOf(secret);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Stream.of(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                        .filter(value -> value.matches("[0-9a-f]{32}")).findFirst();
    }

    private String newSecret() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static String chatOf(String secret) {
        return Sha256.of(secret).substring(0, CHAT_DIGITS);
    }
}
