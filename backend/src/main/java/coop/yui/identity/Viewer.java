package coop.yui.identity;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, with her powers as the graph had them when the request came in.
 *
 * @param person her id; absent when nobody is signed in
 * @param accountRoles what Keycloak says of her
 * @param represents ids of the organisations she may act for now, federations whose staff she is
 *     included
 * @param memberOf ids of the co-operatives whose member she is today
 * @param hasStaffPost whether she is some federation's staff now
 * @param verifiedEmail the address of her account, in small letters, if Keycloak knows that it is
 *     hers
 */
public record Viewer(
    @Nullable String person,
    Set<Role> accountRoles,
    Set<String> represents,
    Set<String> memberOf,
    boolean hasStaffPost,
    @Nullable String verifiedEmail) {

  /** Nobody is signed in. */
  public static final Viewer ANONYMOUS = new Viewer(null, Set.of(), Set.of());

  /** Somebody without a staff post, of whose e-mail address nothing is known. */
  public Viewer(@Nullable String person, Set<Role> accountRoles, Set<String> represents) {
    this(person, accountRoles, represents, Set.of(), false, null);
  }

  /** The same person as if she might also see what the organisations let their own people see. */
  public Viewer admittedTo(Collection<String> organisations) {
    Set<String> all = new HashSet<>(represents);
    all.addAll(organisations);
    return new Viewer(person, accountRoles, all, memberOf, hasStaffPost, verifiedEmail);
  }

  /** What she may do for all. */
  public Set<Role> roles() {
    if (!hasStaffPost) {
      return accountRoles;
    }
    Set<Role> roles = EnumSet.of(Role.FEDERATION_STAFF);
    roles.addAll(accountRoles);
    return roles;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return person != null;
  }

  /** Whether she works for the federation: by her account or by a staff post. */
  public boolean isStaff() {
    return hasStaffPost || accountRoles.contains(Role.FEDERATION_STAFF);
  }

  /** Whether she runs the portal. */
  public boolean isAdministrator() {
    return accountRoles.contains(Role.ADMINISTRATOR);
  }

  /** Whether she may act for the organisation. */
  public boolean isRepresentativeOf(String organisation) {
    return represents.contains(organisation);
  }

  /** Whether she is a member of the co-operative today. */
  public boolean isMemberOf(String cooperative) {
    return memberOf.contains(cooperative);
  }

  /** Whether she is one of the co-operative's own people: a member, or acting for it. */
  public boolean isOneOf(String cooperative) {
    return isRepresentativeOf(cooperative) || isMemberOf(cooperative);
  }

  /**
   * Her id.
   *
   * @throws Refusal NOT_SIGNED_IN
   */
  public String mustBeSignedIn() {
    if (person == null) {
      throw new Refusal(RefusalCode.NOT_SIGNED_IN);
    }
    return person;
  }

  /**
   * Her id, if she is federation staff.
   *
   * @throws Refusal NOT_SIGNED_IN or NOT_ALLOWED
   */
  public String mustBeStaff() {
    String id = mustBeSignedIn();
    if (!isStaff()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    return id;
  }

  /**
   * Her id, if she runs the portal.
   *
   * @throws Refusal NOT_SIGNED_IN or NOT_ALLOWED
   */
  public String mustBeAdministrator() {
    String id = mustBeSignedIn();
    if (!isAdministrator()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    return id;
  }

  /**
   * Statement parameters {@code viewer}, {@code isStaff}, {@code represents}, {@code memberOf},
   * {@code admitted} (organisations she sees however hidden they are) and {@code visibilities}
   * (those she sees without belonging anywhere), together with the given ones.
   */
  public Map<String, @Nullable Object> parameters(Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("viewer", person);
    parameters.put("isStaff", isStaff());
    parameters.put("represents", List.copyOf(represents));
    parameters.put("memberOf", List.copyOf(memberOf));
    Set<String> admitted = new HashSet<>(represents);
    admitted.addAll(memberOf);
    parameters.put("admitted", List.copyOf(admitted));
    parameters.put(
        "visibilities",
        isStaff()
            ? List.of("PUBLIC", "SIGNED_IN", "PRIVATE")
            : isSignedIn() ? List.of("PUBLIC", "SIGNED_IN") : List.of("PUBLIC"));
    return parameters;
  }
}
