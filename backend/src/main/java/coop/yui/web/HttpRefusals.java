package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what controllers of plain addresses refuse, in the same form as GraphQL's errors. */
@RestControllerAdvice(annotations = RestController.class)
class HttpRefusals {

  private final Errors errors;
  private final Sentences sentences;

  HttpRefusals(Errors errors, Sentences sentences) {
    this.errors = errors;
    this.sentences = sentences;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(
      Exception exception, Locale locale, HttpServletResponse response) throws Exception {
    if (response.isCommitted()) {
      // The connection is cut, so that nobody takes the part that went out for the whole.
      throw exception;
    }
    response.resetBuffer();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    // Spring's own refusals, of a missing parameter or another media type, know their status.
    HttpStatusCode status = exception instanceof ErrorResponse known ? known.getStatusCode() : null;
    Refusal refusal =
        status == null ? errors.refusal(exception) : new Refusal(RefusalCode.INVALID_VALUE);
    Map<String, Object> extensions = refusal.extensions();
    Map<String, Object> error =
        Map.of(
            "message", sentences.of(refusal.code(), extensions, locale), "extensions", extensions);
    return ResponseEntity.status(status == null ? status(refusal.code()) : status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("errors", List.of(error)));
  }

  private static HttpStatus status(RefusalCode code) {
    if (code == RefusalCode.TOO_LARGE) {
      return HttpStatus.CONTENT_TOO_LARGE;
    }
    return switch (code.classification()) {
      case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
      case CONFLICT -> HttpStatus.CONFLICT;
      case LIMIT -> HttpStatus.TOO_MANY_REQUESTS;
      case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }
}
