package app.dateline.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    @Bean
    OpenAPI openApi() {
        String version = Objects.requireNonNullElse(ApiDocs.class.getPackage().getImplementationVersion(), "dev");
        return new OpenAPI().info(new Info().title("Dateline").version(version)
                .description("Answers from a curated store of articles, verbatim or not at all. "
                        + "Failures are RFC 9457 problem details.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
