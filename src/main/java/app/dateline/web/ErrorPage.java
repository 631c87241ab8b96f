package app.dateline.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container itself refuses is answered in the same form as everything else. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    void refuse(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        throw new Refused(Objects.requireNonNullElse(status, HttpStatus.INTERNAL_SERVER_ERROR), "web.problem.other");
    }
}
