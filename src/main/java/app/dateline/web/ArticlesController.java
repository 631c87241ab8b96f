package app.dateline.web;

import app.dateline.article.Article;
import app.dateline.article.Articles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The curated store, to be read. */
@RestController
@Tag(name = "Articles")
class ArticlesController {
    static final int PAGE_SIZE = 20;

    private final Articles articles;

    ArticlesController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping(path = "/api/articles", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List articles, newest first", description = "Twenty to a page; retracted ones are left out.")
    ArticlePage list(@Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "a part of the headline, the source or the ref") @RequestParam(defaultValue = "") String q) {
        if (page < 0) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.problem.page");
        }
        long total = articles.count(q);
        List<ArticleListing> found = articles.page(q, page, PAGE_SIZE).stream().map(ArticleListing::of).toList();
        return new ArticlePage(found, page, (total + PAGE_SIZE - 1) / PAGE_SIZE, total);
    }

    @GetMapping(path = "/api/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read one article with all its versions, oldest first", description = "A retracted article stays readable as a record, with the status retracted.")
    @ApiResponse(responseCode = "200", description = "The article")
    @ApiResponse(responseCode = "404", description = "No such article", content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE, schema = @Schema(implementation = ProblemDetail.class)))
    ArticleRecord read(@PathVariable long id) {
        Article article = articles.find(id)
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "web.problem.article", Long.toString(id)));
        return ArticleRecord.of(article, articles.versions(id));
    }

    /**
     * @param page from 0
     * @param pages how many there are
     * @param total articles on all pages
     */
    record ArticlePage(List<ArticleListing> articles, int page, long pages, long total) {}
}
