package coop.yui.imports;

import static java.util.Objects.requireNonNull;

import coop.yui.network.Organisation;
import coop.yui.network.OrganisationEntry;
import coop.yui.network.Organisations;
import coop.yui.network.PlaceEntry;
import coop.yui.network.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what happens to the rows of one file, in their order: what the directory knows already,
 * what changes, what is new. An organisation is matched by any of its identifiers; a row that
 * speaks of one met before is left out.
 */
final class ImportPlanner {

  private final Organisations organisations;
  private final Places places;
  private final FileKeys keys = new FileKeys();

  ImportPlanner(Organisations organisations, Places places) {
    this.organisations = organisations;
    this.places = places;
  }

  /** Claims the row's identifiers for it; leaves it out when an earlier row has one of them. */
  ToldRow claim(ToldRow told) {
    return told.entry() == null ? told : claim(told, told.keys());
  }

  /**
   * What happens to rows whose identifiers were claimed. Looks into the directory with a few
   * statements, however many.
   *
   * @param same which organisation people said that rows speak of, by the rows' numbers
   */
  List<PlannedRow> plan(List<ToldRow> rows, Map<Integer, String> same) {
    Map<String, Organisation> known = known(rows);
    known.putAll(organisations.byIds(same.values()));
    Set<String> codes = knownPlaces(rows);
    List<PlannedRow> planned = new ArrayList<>();
    for (ToldRow row : rows) {
      planned.add(row.entry() == null ? PlannedRow.leftOut(row) : plan(row, known, codes, same));
    }
    return planned;
  }

  private PlannedRow plan(
      ToldRow row, Map<String, Organisation> known, Set<String> codes, Map<Integer, String> same) {
    List<Organisation> found = new ArrayList<>();
    row.keys().stream().filter(known::containsKey).map(known::get).forEach(found::add);
    if (found.stream().map(Organisation::id).distinct().count() > 1) {
      return leftOut(row, Flaw.IDENTIFIERS_OF_SEVERAL, Map.of());
    }
    ToldRow placed = placed(row, codes);
    String chosen = same.get(row.row());
    if (found.isEmpty() && chosen != null) {
      if (!known.containsKey(chosen)) {
        return leftOut(row, Flaw.CHOSEN_GONE, Map.of());
      }
      found.add(known.get(chosen));
    }
    if (found.isEmpty()) {
      return new PlannedRow(placed, ImportOutcome.CREATE, null, null, placed.entry());
    }
    Organisation organisation = found.getFirst();
    ToldRow claimed = claim(placed, List.of(organisation.id()));
    if (claimed.entry() == null) {
      return PlannedRow.leftOut(claimed);
    }
    OrganisationEntry after = claimed.over(organisation.entry());
    ImportOutcome outcome =
        after.equals(organisation.entry()) ? ImportOutcome.UNCHANGED : ImportOutcome.CHANGE;
    return new PlannedRow(
        existing(claimed, organisation), outcome, organisation.id(), organisation.entry(), after);
  }

  /** To dissolve what lives ends alliances and cannot be undone: a person does it on its page. */
  private static ToldRow existing(ToldRow row, Organisation organisation) {
    if (row.dissolvedOn() == null || organisation.dissolvedOn() != null) {
      return row;
    }
    return row.with(
        new ImportProblem(
            row.row(),
            ImportField.DISSOLVED_ON,
            Flaw.DISSOLUTION_OF_KNOWN,
            row.dissolvedOn().toString(),
            false,
            Map.of()));
  }

  private ToldRow claim(ToldRow told, List<String> claimed) {
    int first = keys.claim(claimed, told.row());
    return first == 0 || first == told.row()
        ? told
        : told.leftOut(
            new ImportProblem(
                told.row(), null, Flaw.IDENTIFIER_TWICE, null, true, Map.of("firstRow", first)));
  }

  private static PlannedRow leftOut(ToldRow row, Flaw flaw, Map<String, Object> details) {
    return PlannedRow.leftOut(
        row.leftOut(new ImportProblem(row.row(), null, flaw, null, true, details)));
  }

  private Map<String, Organisation> known(List<ToldRow> rows) {
    List<String> all =
        rows.stream()
            .filter(row -> row.entry() != null)
            .flatMap(row -> row.keys().stream())
            .toList();
    return all.isEmpty() ? new HashMap<>() : organisations.byIdentifiers(all);
  }

  private Set<String> knownPlaces(List<ToldRow> rows) {
    Set<String> codes = new HashSet<>();
    for (ToldRow row : rows) {
      if (row.entry() != null && row.entry().place() != null) {
        codes.add(row.entry().place());
      }
    }
    return new HashSet<>(places.byCodes(codes).keySet());
  }

  /**
   * A row whose place neither the directory nor the row itself knows sits in the larger place it
   * names.
   */
  private static ToldRow placed(ToldRow row, Set<String> codes) {
    OrganisationEntry entry = requireNonNull(row.entry());
    String place = entry.place();
    boolean isKnown =
        place == null
            || codes.contains(place)
            || row.places().stream().map(PlaceEntry::code).anyMatch(place::equals);
    return isKnown ? row : row.at(row.placeOtherwise());
  }
}
