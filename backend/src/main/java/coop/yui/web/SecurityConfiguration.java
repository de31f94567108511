package coop.yui.web;

import static java.util.stream.Collectors.joining;
import static org.springframework.security.config.Customizer.withDefaults;

import coop.yui.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.client.RestTemplate;

/**
 * Who may come in, and how. Pages use a session cookie and a CSRF token, programs a bearer token;
 * both reach the same interface, where each field decides for itself.
 */
@Configuration
class SecurityConfiguration {

  private static final String REGISTRATION = "yui";

  @Bean
  SecurityFilterChain portal(
      HttpSecurity http,
      KeycloakProperties keycloak,
      MapProperties map,
      ClientRegistrationRepository clients,
      RefusedCalls refused,
      Viewers viewers) {
    OidcClientInitiatedLogoutSuccessHandler logout =
        new OidcClientInitiatedLogoutSuccessHandler(clients);
    logout.setPostLogoutRedirectUri("{baseUrl}/");
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAuthority("administrator")
                    .requestMatchers("/imports/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .oauth2Login(
            login ->
                login
                    .loginPage("/oauth2/authorization/" + REGISTRATION)
                    .authorizationEndpoint(
                        endpoint ->
                            endpoint.authorizationRequestResolver(new LanguageOfLogin(clients)))
                    .successHandler(welcome(viewers)))
        .exceptionHandling(
            stopped -> stopped.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .oidcLogout(oidc -> oidc.backChannel(withDefaults()))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                    .authenticationEntryPoint(refused))
        .logout(out -> out.logoutSuccessHandler(logout))
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(request -> !hasSession(request)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        csp -> csp.policyDirectives(contentSecurityPolicy(keycloak, map)))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  @Bean
  ClientRegistrationRepository clients(KeycloakProperties keycloak) {
    ClientRegistration pages =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(keycloak.pagesClient())
            .clientSecret(keycloak.pagesSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid", "profile", "email")
            .issuerUri(keycloak.issuer())
            .authorizationUri(keycloak.endpoint("auth"))
            .tokenUri(keycloak.endpoint("token"))
            .jwkSetUri(keycloak.endpoint("certs"))
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", keycloak.endpoint("logout")))
            .clientSettings(
                ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build();
    return new InMemoryClientRegistrationRepository(pages);
  }

  @Bean
  JwtDecoder jwtDecoder(KeycloakProperties keycloak) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs"))
            .restOperations(new RestTemplate(patient()))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
                new JwtAudienceValidator(keycloak.audience()))));
    return decoder;
  }

  // The decoder's own half second is too short for a Keycloak that has just started.
  private static SimpleClientHttpRequestFactory patient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(Duration.ofSeconds(2));
    requests.setReadTimeout(Duration.ofSeconds(10));
    return requests;
  }

  @Bean
  GrantedAuthoritiesMapper authoritiesOfPages() {
    return authorities ->
        authorities.stream()
            .filter(OidcUserAuthority.class::isInstance)
            .map(OidcUserAuthority.class::cast)
            .flatMap(
                authority ->
                    authorities(authority.getIdToken().getClaimAsMap("realm_access")).stream())
            .toList();
  }

  private static JwtAuthenticationConverter roles() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(
        jwt -> authorities(jwt.getClaimAsMap("realm_access")));
    return converter;
  }

  private static Collection<GrantedAuthority> authorities(@Nullable Map<String, Object> access) {
    return access != null && access.get("roles") instanceof Collection<?> names
        ? names.stream()
            .<GrantedAuthority>map(name -> new SimpleGrantedAuthority(String.valueOf(name)))
            .toList()
        : AuthorityUtils.NO_AUTHORITIES;
  }

  private static AuthenticationSuccessHandler welcome(Viewers viewers) {
    SimpleUrlAuthenticationSuccessHandler home = new SimpleUrlAuthenticationSuccessHandler("/");
    return (request, response, authentication) -> {
      viewers.of(authentication);
      if (authentication.getPrincipal() instanceof OidcUser user) {
        viewers.keepEmail(user);
      }
      home.onAuthenticationSuccess(request, response, authentication);
    };
  }

  /** Without a session there is nothing that another site's page could use. */
  private static boolean hasSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null || request.getSession(false) != null;
  }

  /**
   * Scripts only from here; styles may be inline, as the pages' components place them. Maps are
   * drawn by a worker that they make themselves, and read from other servers only if those who run
   * the portal chose an outside style.
   */
  static String contentSecurityPolicy(KeycloakProperties keycloak, MapProperties map) {
    URI issuer = URI.create(keycloak.issuer());
    String origin = issuer.getScheme() + "://" + issuer.getAuthority();
    String servers = map.servers().stream().map(server -> " " + server).collect(joining());
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:" + servers,
        "connect-src 'self'" + servers,
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'none'",
        "form-action 'self' " + origin);
  }
}
