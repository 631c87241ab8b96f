package app.dateline.command;

import app.dateline.chat.ChatNames;
import app.dateline.chat.Words;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Calls a chat what people call it, with its number, which is what logs and Telegram know it by. */
@Component
public class NamedChats {
    private final ObjectProvider<ChatNames> names;
    private final Words words;

    NamedChats(ObjectProvider<ChatNames> names, Words words) {
        this.names = names;
        this.words = words;
    }

    /** What it is called, with its number; "" stands for no chat that is known. */
    public String name(String chat, Locale language) {
        if (chat.isEmpty()) {
            return words.say(language, "status.no-chat");
        }
        return names.orderedStream().map(each -> each.nameOf(chat)).flatMap(Optional::stream).findFirst()
                .map(title -> words.say(language, "status.chat.named", title, chat))
                .orElseGet(() -> words.say(language, "status.chat", chat));
    }
}
