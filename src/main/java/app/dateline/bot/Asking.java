package app.dateline.bot;

import app.dateline.answer.Answer;
import app.dateline.answer.Answerer;
import app.dateline.answer.Question;
import app.dateline.chat.Words;
import app.dateline.command.Commands;
import app.dateline.command.Questions;
import app.dateline.command.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions from outside a chat: checked, answered, put into the shape of the contract. */
@Component
class Asking {
    private static final int USUAL = 5;

    private final Questions questions;
    private final Answerer answerer;
    private final Commands commands;
    private final Words words;

    Asking(Questions questions, Answerer answerer, Commands commands, Words words) {
        this.questions = questions;
        this.answerer = answerer;
        this.commands = commands;
        this.words = words;
    }

    AnswerJson ask(AskRequest request) {
        String text = checked(request.question());
        int limit = Objects.requireNonNullElse(request.limit(), USUAL);
        if (limit < 1 || limit > Question.MOST) {
            throw refused("ask.limit", limit, Question.MOST);
        }
        Typed typed = Typed.of(text);
        Question question = questions.of(text).orElse(null);
        if (question == null) {
            return unknown(text, typed);
        }
        Answer answer = answerer.answer(new Question(question.text(), text, question.topic(), limit,
                Boolean.TRUE.equals(request.closest()), request.date(),
                Objects.requireNonNullElse(request.pool(), List.of())));
        return AnswerJson.of(answer);
    }

    private String checked(@Nullable String question) {
        if (question == null || question.isBlank()) {
            throw refused("ask.empty");
        }
        if (question.strip().length() > Question.LONGEST) {
            throw refused("ask.too-long", question.strip().length(), Question.LONGEST);
        }
        return question.strip();
    }

    private AnswerJson unknown(String text, Typed typed) {
        if (typed.command().equals("ask")) {
            throw refused("ask.empty");
        }
        if (commands.find(typed.command()).isPresent()) {
            throw refused("ask.chat-command", "/" + typed.command());
        }
        List<String> alike = commands.nearest(typed.command());
        return AnswerJson.nothing(text, "unknown_command", alike.isEmpty() ? commands.firstTopics() : alike);
    }

    private InvalidQuestion refused(String key, Object... values) {
        return new InvalidQuestion(words.say(Locale.ENGLISH, key, values));
    }
}
