package app.dateline.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A press of a button under an answer. */
record ChatPress(@Nullable String handle) {
    private static final int LONGEST = 64;

    /**
     * @return the handle
     * @throws Refused when it can be none
     */
    String checked() {
        if (handle == null || handle.isBlank() || handle.length() > LONGEST) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.chat.handle");
        }
        return handle;
    }
}
