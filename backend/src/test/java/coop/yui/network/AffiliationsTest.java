package coop.yui.network;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Affiliations.AffiliateOrganisationInput;
import coop.yui.network.Affiliations.EndAffiliationInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AffiliationsTest extends NetworkTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

  @Test
  void affiliationsAreDated() {
    Organisation cooperative = register("C");
    Organisation federation = register("F", OrganisationKind.FEDERATION);
    Affiliation affiliation = affiliate(cooperative, federation, SINCE, null);

    assertThat(current(cooperative, SINCE.minusDays(1))).isEmpty();
    assertThat(current(cooperative, SINCE)).containsExactly(affiliation);
    Affiliation ended =
        AFFILIATIONS.end(
            new EndAffiliationInput(affiliation.id(), LocalDate.of(2022, 3, 31)),
            representativeOf(cooperative));
    assertThat(current(cooperative, LocalDate.of(2022, 3, 31))).containsExactly(ended);
    assertThat(current(cooperative, LocalDate.of(2022, 4, 1))).isEmpty();
    Affiliation again = affiliate(cooperative, federation, LocalDate.of(2022, 4, 1), null);
    assertThat(AFFILIATIONS.ofOrganisations(List.of(cooperative.id()), SINCE, false, staff))
        .containsEntry(cooperative.id(), List.of(again, ended));
  }

  @Test
  void wrongAffiliationsAreRefused() {
    Organisation cooperative = register("C");
    Organisation federation = register("F", OrganisationKind.FEDERATION);
    affiliate(cooperative, federation, SINCE, null);

    assertRefused(RefusalCode.WITH_ITSELF, () -> affiliate(federation, federation, SINCE, null));
    assertRefused(
        RefusalCode.NOT_A_FEDERATION, () -> affiliate(federation, cooperative, SINCE, null));
    assertRefused(
        RefusalCode.ALREADY_SO, () -> affiliate(cooperative, federation, SINCE.plusDays(1), null));
    assertRefused(
        RefusalCode.ENDS_BEFORE_BEGINNING,
        () -> affiliate(cooperative, federation, SINCE, SINCE.minusDays(1)));
    AffiliateOrganisationInput input =
        new AffiliateOrganisationInput(
            requestKey(), cooperative.id(), federation.id(), SINCE, null);
    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> AFFILIATIONS.affiliate(input, representativeOf(cooperative)));
  }

  @Test
  void endsAreForStaffAndThoseWhoLeave() {
    Organisation cooperative = register("C");
    Organisation federation = register("F", OrganisationKind.FEDERATION);
    Affiliation affiliation = affiliate(cooperative, federation, SINCE, null);
    EndAffiliationInput input = new EndAffiliationInput(affiliation.id(), SINCE.plusYears(1));

    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> AFFILIATIONS.end(input, representativeOf(federation)));
    assertRefused(
        RefusalCode.ENDS_BEFORE_BEGINNING,
        () ->
            AFFILIATIONS.end(new EndAffiliationInput(affiliation.id(), SINCE.minusDays(1)), staff));
    AFFILIATIONS.end(input, staff);
    assertRefused(RefusalCode.ALREADY_SO, () -> AFFILIATIONS.end(input, staff));
  }

  @Test
  void federationsDoNotCloseACircle() {
    List<Organisation> federations = federations(4);
    for (int i = 0; i < 3; i++) {
      affiliate(federations.get(i), federations.get(i + 1), SINCE, null);
    }

    assertRefused(
        RefusalCode.AFFILIATION_CIRCLE,
        () -> affiliate(federations.get(3), federations.get(0), SINCE, null));
    assertRefused(
        RefusalCode.AFFILIATION_CIRCLE,
        () -> affiliate(federations.get(1), federations.get(0), SINCE, null));
    affiliate(federations.get(3), federations.get(0), SINCE.minusYears(2), SINCE.minusDays(1));
  }

  @Test
  void aRaceDoesNotCloseACircleEither() {
    List<Organisation> federations = federations(6);
    Set<RefusalCode> refused = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 24; i++) {
        Organisation from = federations.get(i % 6);
        Organisation to = federations.get((i + 1) % 6);
        threads.execute(
            () -> {
              try {
                affiliate(from, to, SINCE, null);
              } catch (Refusal refusal) {
                refused.add(refusal.code());
              }
            });
      }
    }
    assertThat(TestGraph.run("MATCH ()-[a:AFFILIATED_WITH]->() RETURN a", Map.of())).hasSize(5);
    assertThat(refused).contains(RefusalCode.AFFILIATION_CIRCLE);
  }

  @Test
  void hiddenFederationsAreNotNamed() {
    Organisation cooperative = register("C");
    Organisation hidden =
        ORGANISATIONS.register(
            new InputBuilder("F")
                .kind(OrganisationKind.FEDERATION)
                .visibility(Visibility.PRIVATE)
                .build(),
            staff);
    Affiliation affiliation = affiliate(cooperative, hidden, SINCE, null);

    assertThat(AFFILIATIONS.ofOrganisations(List.of(cooperative.id()), SINCE, true, outsider()))
        .isEmpty();
    assertThat(AFFILIATIONS.read(List.of(affiliation.id()), Viewer.ANONYMOUS)).isEmpty();
    assertThat(LINKS.counts(List.of(cooperative.id()), Days.today(), outsider())).isEmpty();
  }

  private List<Organisation> federations(int count) {
    List<Organisation> federations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      federations.add(register("F" + i, OrganisationKind.FEDERATION));
    }
    return federations;
  }

  private Affiliation affiliate(
      Organisation organisation,
      Organisation federation,
      LocalDate since,
      @Nullable LocalDate until) {
    return AFFILIATIONS.affiliate(
        new AffiliateOrganisationInput(
            requestKey(), organisation.id(), federation.id(), since, until),
        staff);
  }

  private List<Affiliation> current(Organisation organisation, LocalDate day) {
    return AFFILIATIONS
        .ofOrganisations(List.of(organisation.id()), day, true, staff)
        .getOrDefault(organisation.id(), List.of());
  }
}
