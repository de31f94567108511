package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** What tests of the network's stores share: a real graph, people, organisations. */
@Tag("slow")
abstract class NetworkTest {

  static final Graph GRAPH = TestGraph.graph();
  static final Places PLACES = new Places(GRAPH);
  static final Organisations ORGANISATIONS = new Organisations(GRAPH, new Entries(PLACES));
  static final Directory DIRECTORY = new Directory(GRAPH);
  static final Affiliations AFFILIATIONS = new Affiliations(GRAPH);
  static final Alliances ALLIANCES = new Alliances(GRAPH);
  static final Proposals PROPOSALS = new Proposals(GRAPH, ALLIANCES);
  static final AllianceActs ACTS = new AllianceActs(GRAPH, ALLIANCES);
  static final AwaitedConsents AWAITED = new AwaitedConsents(GRAPH);
  static final Dissolutions DISSOLUTIONS = new Dissolutions(GRAPH, ORGANISATIONS, List.of());
  static final Links LINKS = new Links(GRAPH, ORGANISATIONS);
  static final OrganisationGroups GROUPS = new OrganisationGroups(GRAPH);
  static final Counts COUNTS = new Counts(GRAPH);
  static final NetworkChanges CHANGES = new NetworkChanges(GRAPH);
  static final NetworkYears YEARS = new NetworkYears(GRAPH);

  Viewer staff = Viewer.ANONYMOUS;

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(person(), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(NetworkInvariants.check(GRAPH))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  /** A person known to the portal. */
  static String person() {
    return TestNetwork.person();
  }

  /** Somebody signed in who represents nobody. */
  static Viewer outsider() {
    return new Viewer(person(), Set.of(), Set.of());
  }

  /** Somebody who represents these organisations. */
  static Viewer representativeOf(Organisation... organisations) {
    return TestNetwork.representativeOf(organisations);
  }

  /** A new organisation as staff enter it. */
  Organisation register(String name) {
    return register(name, OrganisationKind.WORKER_COOPERATIVE);
  }

  Organisation register(String name, OrganisationKind kind) {
    return ORGANISATIONS.register(new InputBuilder(name).kind(kind).build(), staff);
  }

  /** Counts of today. */
  static OrganisationCounts counted(OrganisationFilter filter) {
    return new OrganisationCounts(filter, null);
  }

  static String requestKey() {
    return UUID.randomUUID().toString();
  }

  static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  static void assertRefused(RefusalCode code, @Nullable String field, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
        .satisfies(refusal -> assertThat(refusal.extensions().get("field")).isEqualTo(field));
  }
}
