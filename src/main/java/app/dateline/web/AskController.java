package app.dateline.web;

import app.dateline.bot.AnswerJson;
import app.dateline.bot.AskRequest;
import app.dateline.bot.Bot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Questions over HTTP. */
@RestController
@Tag(name = "Answers")
class AskController {
    private final Bot bot;

    AskController(Bot bot) {
        this.bot = bot;
    }

    @PostMapping(path = "/api/ask", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask a question or give a slash command", description = "Every text of the answer equals text.substring(start, end) of the named article version; "
            + "offsets count UTF-16 units. Without evidence the status is no_evidence and nearest names topics. "
            + "Days and outlets that the question names are told in filter, several questions in parts.", requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(schema = @Schema(implementation = AskRequest.class), mediaType = MediaType.APPLICATION_JSON_VALUE)))
    @ApiResponse(responseCode = "200", description = "answered, no_evidence or unknown_command")
    @ApiResponse(responseCode = "400", description = "The question is empty, too long or not well-formed", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
    AnswerJson ask(@RequestBody JsonNode body) {
        return bot.ask(AskBody.read(body));
    }
}
