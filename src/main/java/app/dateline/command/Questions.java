package app.dateline.command;

import app.dateline.answer.Question;
import app.dateline.topic.Topics;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person's words ask of the store. */
@Component
public class Questions {
    private final Topics topics;

    public Questions(Topics topics) {
        this.topics = topics;
    }

    /**
     * @param words plain words, {@code /ask words}, or a topic's command with or without words behind it
     * @return empty when it is another command, or asks nothing
     */
    public Optional<Question> of(String words) {
        Typed typed = Typed.of(words);
        if (typed.command().isEmpty() || typed.command().equals("ask")) {
            return typed.argument().isEmpty() ? Optional.empty() : Optional.of(Question.of(typed.argument()));
        }
        return topics.find(typed.command()).map(topic -> Question.about(topic, typed.argument()));
    }
}
