package coop.yui.identity;

import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Finds out who is asking: from the token who she is, from the graph what she may do at this
 * moment.
 */
@Component
public class Viewers {

  private static final String RETURN_POWERS =
      """
      RETURN person.id AS id,
        COLLECT { MATCH (person)-[r:REPRESENTS|STAFF_OF]->(o:Organisation)
                  WHERE r.until IS NULL OR r.until > $now RETURN o.id } AS represents,
        COLLECT { MATCH (person)-[r:MEMBER_OF]->(o:Organisation)
                  WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) RETURN DISTINCT o.id } AS memberOf,
        EXISTS { MATCH (person)-[r:STAFF_OF]->(:Federation)
                 WHERE r.until IS NULL OR r.until > $now } AS hasStaffPost
      """;
  private static final String POWERS_BY_SUBJECT =
      """
      CYPHER 25
      MATCH (person:Person {subject: $subject})
      """
          + RETURN_POWERS;
  private static final String POWERS_BY_ID =
      """
      CYPHER 25
      MATCH (person:Person {id: $id})
      """
          + RETURN_POWERS;
  private static final String WELCOME =
      """
      CYPHER 25
      MERGE (person:Person {subject: $subject})
      ON CREATE SET person.id = $id, person.createdAt = $now, person.displayName = $displayName,
        person.email = $email, person.language = $language, person.contactChoice = 'STAFF_ONLY',
        person.words = $words
      """
          + RETURN_POWERS;
  private static final String KEEP_EMAIL =
      """
      CYPHER 25
      MATCH (person:Person {subject: $subject})
      WHERE person.email IS NULL OR person.email <> $email
      SET person.email = $email
      RETURN person.id AS id
      """;

  private final Graph graph;

  Viewers(Graph graph) {
    this.graph = graph;
  }

  /** The viewer that an authentication stands for; made a person at her first coming. */
  public Viewer of(@Nullable Authentication authentication) {
    ClaimAccessor claims = authentication == null ? null : claims(authentication);
    if (claims == null) {
      return Viewer.ANONYMOUS;
    }
    String subject = String.valueOf(claims.getClaimAsString("sub"));
    Set<Role> roles = roles(claims);
    String email = verifiedEmail(claims);
    return graph
        .readOne(
            POWERS_BY_SUBJECT,
            Map.of("subject", subject, "now", OffsetDateTime.now(ZoneOffset.UTC), "today", today()),
            row -> viewer(row, roles, email))
        .orElseGet(() -> welcome(subject, claims, roles, email));
  }

  /** The same viewer with her powers of now; nobody when the person is gone. */
  public Viewer again(Viewer viewer) {
    if (viewer.person() == null) {
      return viewer;
    }
    return graph
        .readOne(
            POWERS_BY_ID,
            Map.of(
                "id", viewer.person(), "now", OffsetDateTime.now(ZoneOffset.UTC), "today", today()),
            row -> viewer(row, viewer.accountRoles(), viewer.verifiedEmail()))
        .orElse(Viewer.ANONYMOUS);
  }

  /** A person with her powers of now, without the roles of her account; nobody when she is gone. */
  public Viewer of(String person) {
    return again(new Viewer(person, Set.of(), Set.of()));
  }

  /**
   * Takes over the e-mail address that Keycloak knows; called when somebody signs in on the pages.
   */
  public void keepEmail(OidcUser user) {
    if (user.getEmail() != null) {
      graph.keep(
          KEEP_EMAIL,
          Map.of("subject", user.getSubject(), "email", user.getEmail()),
          row -> row.get("id").asString());
    }
  }

  private Viewer welcome(
      String subject, ClaimAccessor claims, Set<Role> roles, @Nullable String email) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("subject", subject);
    parameters.put("id", NodeKind.PERSON.newId());
    parameters.put("now", OffsetDateTime.now(ZoneOffset.UTC));
    parameters.put("today", today());
    parameters.put("displayName", displayName(claims));
    parameters.put("words", Persons.searchWords(displayName(claims), null));
    parameters.put("email", claims.getClaimAsString("email"));
    parameters.put("language", "ja".equals(claims.getClaimAsString("locale")) ? "ja" : "en");
    return graph.keep(WELCOME, parameters, row -> viewer(row, roles, email)).getFirst();
  }

  private static String displayName(ClaimAccessor claims) {
    for (String claim : List.of("name", "preferred_username")) {
      String value = claims.getClaimAsString(claim);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "?";
  }

  private static @Nullable ClaimAccessor claims(Authentication authentication) {
    return switch (authentication.getPrincipal()) {
      case Jwt jwt -> jwt;
      case OidcUser user -> user;
      case null, default -> null;
    };
  }

  private static Set<Role> roles(ClaimAccessor claims) {
    Map<String, Object> access = claims.getClaimAsMap("realm_access");
    return access != null && access.get("roles") instanceof Collection<?> names
        ? Role.of(names)
        : Set.of();
  }

  private static @Nullable String verifiedEmail(ClaimAccessor claims) {
    String email = claims.getClaimAsString("email");
    return email != null && Boolean.TRUE.equals(claims.getClaimAsBoolean("email_verified"))
        ? email.toLowerCase(Locale.ROOT)
        : null;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private static Viewer viewer(Record row, Set<Role> roles, @Nullable String verifiedEmail) {
    return new Viewer(
        row.get("id").asString(),
        roles,
        new HashSet<>(row.get("represents").asList(value -> value.asString())),
        new HashSet<>(row.get("memberOf").asList(value -> value.asString())),
        row.get("hasStaffPost").asBoolean(),
        verifiedEmail);
  }
}
