package app.dateline.bot;

import static org.assertj.core.api.Assertions.assertThat;

import app.dateline.chat.Words;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class CourtesiesTest {

    private static Courtesies courtesies() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/bot");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Courtesies(new Words(messages));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Hello!,                        en, GREETING
            'hi, there',                   en, GREETING
            THANKS 🙏,                     en, THANKS
            Thank you very much.,          de, THANKS
            Vielen Dank!!,                 de, THANKS
            Help?,                         ru, HELP
            Что ты умеешь?,                ru, HELP
            Привет,                        ru, GREETING
            Guten Tag,                     en, -
            Hello Kitty bridge,            en, -
            Thanks to whom did it open?,   en, -
            help for the flooded villages, en, -
            '',                            en, -
            HELP!,                         fr, HELP
            /help,                         en, -
            """)
    void areKnownOnlyWhereNothingElseIsSaid(String text, String language, Courtesies.Courtesy courtesy) {
        assertThat(courtesies().in(text, Locale.of(language)).orElse(null)).isEqualTo(courtesy);
    }
}
