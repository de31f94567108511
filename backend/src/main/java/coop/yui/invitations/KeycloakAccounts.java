package coop.yui.invitations;

import coop.yui.mail.UndeliverableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Accounts in Keycloak, through its administration interface as the service account: found by
 * address, made, and sent the mail in which people choose their password.
 */
@Component
class KeycloakAccounts {

  /** How long the link in Keycloak's mail works; afterwards "Forgot password" gives another. */
  static final Duration LINK_VALID = Duration.ofDays(3);

  private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
  private static final String VERIFY_ADDRESS = "VERIFY_EMAIL";
  private static final String NAME_ONESELF = "UPDATE_PROFILE";
  private static final String REGISTRATION = "accounts";
  private static final Authentication PORTAL =
      new AnonymousAuthenticationToken(
          "portal", "portal", AuthorityUtils.createAuthorityList("portal"));
  private static final ParameterizedTypeReference<List<Map<String, Object>>> USERS =
      new ParameterizedTypeReference<>() {};

  private final KeycloakAccess access;
  private final RestClient users;

  KeycloakAccounts(KeycloakAccess access) {
    this.access = access;
    // /realms/yui is for people, /admin/realms/yui for those who look after them.
    String administration = access.issuer().replaceFirst("/realms/(?=[^/]+$)", "/admin/realms/");
    this.users =
        RestClient.builder()
            .baseUrl(administration + "/users")
            .requestFactory(patient())
            .requestInterceptor(tokens(access))
            .build();
  }

  /**
   * Sees to it that a person with this address can log in: makes an account if there is none, and
   * has Keycloak send her the link to choose a password if nobody ever proved that the address is
   * hers. Doing it again is harmless.
   *
   * @param language of Keycloak's mail and pages
   * @param returnTo where Keycloak leads afterwards; an address that its client of the pages allows
   * @throws UndeliverableException when Keycloak does not take the address, or the way back
   */
  void prepare(String email, String language, String returnTo) {
    try {
      Map<String, Object> user = find(email);
      // The address may be the name of somebody else's account; any other name will do then.
      for (String name : List.of(email, "yui-" + UUID.randomUUID())) {
        if (user.isEmpty()) {
          create(name, email, language);
          user = find(email);
        }
      }
      if (!Boolean.TRUE.equals(user.get("enabled"))
          || Boolean.TRUE.equals(user.get("emailVerified"))) {
        return;
      }
      String id = String.valueOf(user.get("id"));
      Set<String> actions = requiredActions(user);
      if (!actions.contains(CHOOSE_PASSWORD)) {
        secure(id, user);
        actions = Set.of(VERIFY_ADDRESS, CHOOSE_PASSWORD);
      }
      sendLink(id, actions, returnTo);
    } catch (HttpClientErrorException.BadRequest e) {
      throw new UndeliverableException(e);
    }
  }

  private Map<String, Object> find(String email) {
    List<Map<String, Object>> found =
        users
            .get()
            .uri(
                address ->
                    address.queryParam("email", "{email}").queryParam("exact", true).build(email))
            .retrieve()
            .body(USERS);
    return found == null || found.isEmpty() ? Map.of() : found.getFirst();
  }

  private void create(String name, String email, String language) {
    Map<String, Object> user =
        Map.of(
            "username",
            name,
            "email",
            email,
            "enabled",
            true,
            "emailVerified",
            false,
            "attributes",
            Map.of("locale", List.of(language)),
            "requiredActions",
            List.of(VERIFY_ADDRESS, CHOOSE_PASSWORD, NAME_ONESELF));
    try {
      users.post().body(user).retrieve().toBodilessEntity();
    } catch (HttpClientErrorException.Conflict e) {
      // The name is taken, or somebody made the account a moment ago: it is looked for again.
    }
  }

  /**
   * An account that somebody made herself and whose address nobody proved may be another's. From
   * now on only who reads mail at this address gets in, with a new password.
   */
  private void secure(String id, Map<String, Object> user) {
    Set<String> actions = requiredActions(user);
    actions.addAll(List.of(VERIFY_ADDRESS, CHOOSE_PASSWORD));
    Map<String, Object> changed = new HashMap<>(user);
    changed.put("requiredActions", new ArrayList<>(actions));
    users.put().uri("/{id}", id).body(changed).retrieve().toBodilessEntity();
    users.post().uri("/{id}/logout", id).retrieve().toBodilessEntity();
  }

  private void sendLink(String id, Set<String> actions, String returnTo) {
    users
        .put()
        .uri(
            address ->
                address
                    .path("/{id}/execute-actions-email")
                    .queryParam("client_id", "{client}")
                    .queryParam("redirect_uri", "{returnTo}")
                    .queryParam("lifespan", LINK_VALID.toSeconds())
                    .build(id, access.pagesClient(), returnTo))
        .body(List.copyOf(actions))
        .retrieve()
        .toBodilessEntity();
  }

  private static Set<String> requiredActions(Map<String, Object> user) {
    Set<String> actions = new LinkedHashSet<>();
    if (user.get("requiredActions") instanceof Collection<?> names) {
      names.forEach(name -> actions.add(String.valueOf(name)));
    }
    return actions;
  }

  private static OAuth2ClientHttpRequestInterceptor tokens(KeycloakAccess access) {
    ClientRegistration registration =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(access.adminClient())
            .clientSecret(access.adminSecret() == null ? "" : access.adminSecret())
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri(access.issuer() + "/protocol/openid-connect/token")
            .build();
    var registrations = new InMemoryClientRegistrationRepository(registration);
    var kept = new InMemoryOAuth2AuthorizedClientService(registrations);
    var interceptor =
        new OAuth2ClientHttpRequestInterceptor(
            new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept));
    interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
    interceptor.setPrincipalResolver(request -> PORTAL);
    // A token that Keycloak takes no more, after a restart say, is forgotten.
    interceptor.setAuthorizationFailureHandler(
        OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
    return interceptor;
  }

  /** Keycloak hands its mail to the mail server before it answers. */
  private static SimpleClientHttpRequestFactory patient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(Duration.ofSeconds(5));
    requests.setReadTimeout(Duration.ofSeconds(30));
    return requests;
  }
}
