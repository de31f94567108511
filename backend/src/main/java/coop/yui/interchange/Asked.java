package coop.yui.interchange;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.network.AlliancePurpose;
import coop.yui.network.AllianceState;
import coop.yui.network.Alliances.AllianceFilter;
import coop.yui.network.Direction;
import coop.yui.network.Extracts.Part;
import coop.yui.network.LinkKind;
import coop.yui.network.OrganisationFilter;
import coop.yui.network.OrganisationKind;
import coop.yui.network.OrganisationSort;
import coop.yui.network.OrganisationSortKey;
import coop.yui.network.Sector;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for after its question mark, under the names that the pages' addresses use.
 * A name or value that is none is refused: a slip must not make a larger file than was meant.
 *
 * @param values what is given for each name
 */
record Asked(Map<String, List<String>> values) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Map<String, OrganisationSort> SORTS =
      Map.of(
          "name", OrganisationSort.BY_NAME,
          "new", new OrganisationSort(OrganisationSortKey.CREATED_AT, Direction.DESCENDING),
          "changed", new OrganisationSort(OrganisationSortKey.CHANGED_AT, Direction.DESCENDING));

  /**
   * Makes sure that nothing else is asked for.
   *
   * @throws Refusal INVALID_VALUE
   */
  Asked onlyFor(Set<String> names) {
    values.keySet().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(name);
            });
    return this;
  }

  /** As the directory's page has it. */
  OrganisationFilter organisations() {
    return new OrganisationFilter(
        many("kind", OrganisationKind.class),
        many("sector", Sector.class),
        one("place"),
        one("federation"),
        one("text"),
        is("dissolved"));
  }

  /** As the directory's page has it. */
  OrganisationSort sort() {
    String asked = one("sort");
    OrganisationSort sort = SORTS.get(asked == null ? "name" : asked);
    if (sort == null) {
      throw wrong("sort");
    }
    return sort;
  }

  /** As the page of alliances has it. */
  AllianceFilter alliances() {
    String party = one("party");
    return new AllianceFilter(
        many("state", AllianceState.class),
        many("purpose", AlliancePurpose.class),
        party == null ? null : NodeKind.ORGANISATION.check(party, "party"),
        day("asOf"));
  }

  /** As the network view has it. */
  Part part() {
    String depth = one("depth");
    if (depth != null && !Set.of("1", "2", "3").contains(depth)) {
      throw wrong("depth");
    }
    List<LinkKind> kinds = many("link", LinkKind.class);
    if (kinds != null && kinds.contains(LinkKind.SHARED_REPRESENTATIVE)) {
      throw wrong("link");
    }
    return new Part(
        organisations(),
        one("around"),
        depth == null ? 1 : Integer.parseInt(depth),
        kinds == null ? EnumSet.of(LinkKind.ALLIANCE, LinkKind.AFFILIATION) : EnumSet.copyOf(kinds),
        is("alone"),
        day("asOf"));
  }

  private @Nullable String one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw wrong(name);
    }
    return given.isEmpty() || given.getFirst().isEmpty() ? null : given.getFirst();
  }

  private boolean is(String name) {
    String given = one(name);
    if (given != null && !given.equals("yes")) {
      throw wrong(name);
    }
    return given != null;
  }

  private @Nullable LocalDate day(String name) {
    String given = one(name);
    if (given == null) {
      return null;
    }
    try {
      if (DAY.matcher(given).matches()) {
        return LocalDate.parse(given);
      }
    } catch (DateTimeParseException e) {
      // No day of the calendar: refused below like any other.
    }
    throw wrong(name);
  }

  private <E extends Enum<E>> @Nullable List<E> many(String name, Class<E> type) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty()
        ? null
        : given.stream().distinct().map(value -> value(name, value, type)).toList();
  }

  private static <E extends Enum<E>> E value(String name, String given, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(given))
        .findFirst()
        .orElseThrow(() -> wrong(name));
  }

  private static Refusal wrong(String name) {
    return new Refusal(RefusalCode.INVALID_VALUE).field(name);
  }
}
