package coop.yui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A person at an address that does not exist gets the pages, which say so and lead on. */
@Component
class UnknownAddresses implements ErrorViewResolver {

  @Override
  public @Nullable ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    return status == HttpStatus.NOT_FOUND ? new ModelAndView("forward:/index.html") : null;
  }
}
