package app.dateline.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What {@code /v3/api-docs} says about the whole. */
@Configuration(proxyBeanMethods = false)
class ApiDocs {

    // At the start nobody reads them, and what makes them is a twentieth of all classes.
    @Bean
    static BeanFactoryPostProcessor apiDocsOnDemand() {
        return beans -> Stream.of(beans.getBeanDefinitionNames()).map(beans::getBeanDefinition)
                .filter(ApiDocs::isOfSpringdoc).forEach(bean -> bean.setLazyInit(true));
    }

    private static boolean isOfSpringdoc(BeanDefinition bean) {
        return Stream.of(bean.getFactoryBeanName(), bean.getBeanClassName())
                .anyMatch(maker -> maker != null && maker.startsWith("org.springdoc"));
    }

    @Bean
    @Lazy
    OpenAPI openApi() {
        String version = Objects.requireNonNullElse(ApiDocs.class.getPackage().getImplementationVersion(), "dev");
        return new OpenAPI().info(new Info().title("Dateline").version(version)
                .description("Answers from a curated store of articles, verbatim or not at all. "
                        + "Failures are RFC 9457 problem details.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
