package coop.yui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Lets Keycloak's page appear in the language the person chose here: hands `ui_locales` on. */
final class LanguageOfLogin implements OAuth2AuthorizationRequestResolver {

  private final OAuth2AuthorizationRequestResolver plain;

  LanguageOfLogin(ClientRegistrationRepository clients) {
    plain = new DefaultOAuth2AuthorizationRequestResolver(clients);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return withLanguage(plain.resolve(request), request);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registration) {
    return withLanguage(plain.resolve(request, registration), request);
  }

  private static @Nullable OAuth2AuthorizationRequest withLanguage(
      @Nullable OAuth2AuthorizationRequest resolved, HttpServletRequest request) {
    String language = request.getParameter("ui_locales");
    if (resolved == null || language == null || !language.matches("[a-z]{2}")) {
      return resolved;
    }
    return OAuth2AuthorizationRequest.from(resolved)
        .additionalParameters(parameters -> parameters.put("ui_locales", language))
        .build();
  }
}
