package app.dateline.web;

import app.dateline.topic.Topic;
import app.dateline.topic.Topics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The topics in force. */
@RestController
@Tag(name = "Topics")
class TopicsController {
    private final Topics topics;

    TopicsController(Topics topics) {
        this.topics = topics;
    }

    @GetMapping(path = "/api/topics", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the topics", description = "Each command and alias can be asked with a slash before it.")
    List<TopicJson> all() {
        return topics.all().stream().map(TopicJson::of).toList();
    }

    /** @param command without slash */
    record TopicJson(String command, String title, String description, List<String> aliases) {
        static TopicJson of(Topic topic) {
            return new TopicJson(topic.command(), topic.title(), topic.description(), topic.aliases());
        }
    }
}
