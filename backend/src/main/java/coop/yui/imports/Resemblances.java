package coop.yui.imports;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import coop.yui.graph.SearchWords;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.OrganisationKind;
import coop.yui.network.OrganisationNames;
import coop.yui.network.OrganisationNames.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds organisations of the directory that rows without a known identifier resemble: by the same
 * name where the places may be the same, by a like name in the same place. One for each check; it
 * remembers the names of places it has seen.
 */
final class Resemblances {

  private static final int MOST_CANDIDATES = 3;

  /** In a whole country too many names are alike. */
  private static final int LENGTH_OF_COUNTRY = 2;

  private final OrganisationNames names;
  private final Map<String, List<Local>> byPlace = new HashMap<>();

  Resemblances(OrganisationNames names) {
    this.names = names;
  }

  private record Local(Named named, Likeness likeness) {}

  /** Those of the rows that would be entered but resemble what is there. */
  List<NewDoubt> of(List<PlannedRow> rows) {
    List<PlannedRow> created =
        rows.stream().filter(row -> row.outcome() == ImportOutcome.CREATE).toList();
    if (created.isEmpty()) {
      return List.of();
    }
    Set<String> places =
        created.stream().map(row -> entry(row).place()).filter(Objects::nonNull).collect(toSet());
    Map<String, Set<String>> around = names.around(places);
    learn(places);
    Map<String, List<Named>> sameNames =
        names.ofNames(created.stream().map(Resemblances::name).toList()).stream()
            .collect(groupingBy(Named::name));
    List<NewDoubt> doubts = new ArrayList<>();
    for (PlannedRow row : created) {
      List<String> same =
          sameNames.getOrDefault(name(row), List.of()).stream()
              .filter(named -> mayBeIn(named, row, around))
              .map(Named::id)
              .limit(MOST_CANDIDATES)
              .toList();
      List<String> candidates = new ArrayList<>(same);
      like(row).stream()
          .filter(id -> !same.contains(id))
          .limit(MOST_CANDIDATES - same.size())
          .forEach(candidates::add);
      if (!candidates.isEmpty()) {
        doubts.add(new NewDoubt(row.told().row(), row.told().values(), candidates, same.size()));
      }
    }
    return doubts;
  }

  private void learn(Set<String> places) {
    Set<String> unknown = new HashSet<>(places);
    unknown.removeIf(place -> place.length() <= LENGTH_OF_COUNTRY || byPlace.containsKey(place));
    unknown.forEach(place -> byPlace.put(place, new ArrayList<>()));
    names
        .inPlaces(unknown)
        .forEach(
            named ->
                requireNonNull(byPlace.get(named.place()))
                    .add(new Local(named, Likeness.of(named.name()))));
  }

  private List<String> like(PlannedRow row) {
    Likeness likeness = Likeness.of(name(row));
    boolean isMunicipality = entry(row).kind() == OrganisationKind.MUNICIPALITY;
    return byPlace.getOrDefault(entry(row).place(), List.of()).stream()
        .filter(local -> local.named().isMunicipality() == isMunicipality)
        .filter(local -> likeness.resembles(local.likeness()))
        .map(local -> local.named().id())
        .limit(2L * MOST_CANDIDATES)
        .toList();
  }

  /** Whether both may sit in the same place: one of them does not say where, or less exactly. */
  private static boolean mayBeIn(Named named, PlannedRow row, Map<String, Set<String>> around) {
    String place = entry(row).place();
    return place == null
        || named.place() == null
        || place.equals(named.place())
        || named.around().contains(place)
        || around.getOrDefault(place, Set.of()).contains(named.place())
        || row.told().places().stream().anyMatch(own -> own.code().equals(named.place()));
  }

  private static String name(PlannedRow row) {
    return SearchWords.key(entry(row).name());
  }

  private static OrganisationEntry entry(PlannedRow row) {
    return requireNonNull(row.after());
  }
}
