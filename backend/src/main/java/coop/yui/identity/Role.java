package coop.yui.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Roles given in Keycloak; there they are written in small letters with a hyphen. */
public enum Role {
  FEDERATION_STAFF,
  ADMINISTRATOR;

  /** The roles among the names of a token; other names are passed over. */
  static Set<Role> of(Collection<?> names) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(values()).filter(role -> names.contains(role.keycloakName())).forEach(roles::add);
    return roles;
  }

  private String keycloakName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
