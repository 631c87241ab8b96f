package app.dateline.answer;

import org.springframework.stereotype.Service;

/** Finds what the store has to say to a question, and proves every word of it. */
@Service
public class Answerer {

    /** Answers, or says that there is no evidence. */
    public Answer answer(Question question) {
        throw new UnsupportedOperationException("in the making");
    }
}
