package app.dateline.command.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Words behind a command, without the chat that may be named among them.
 *
 * @param chat {@code @name} or a number; empty for the chat at hand
 */
record Named(String text, Optional<String> chat) {

    static Named of(String argument) {
        List<String> words = new ArrayList<>(Arrays.asList(argument.split("\\s+")));
        Optional<String> chat = words.stream().filter(Named::isChat).findFirst();
        chat.ifPresent(words::remove);
        return new Named(String.join(" ", words).strip(), chat);
    }

    private static boolean isChat(String word) {
        return word.startsWith("@") || word.matches("-\\d{5,}");
    }
}
