package coop.yui.analysis;

import coop.yui.analysis.Calculations.Present;
import coop.yui.analysis.Suggestions.Pair;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who should be introduced to whom, why, and by whom (clauses 6.1, 6.3). */
@Component
class Introductions {

  private static final int MOST_INTRODUCERS = 5;

  private final Calculations calculations;
  private final Organisations organisations;

  Introductions(Calculations calculations, Organisations organisations) {
    this.calculations = calculations;
    this.organisations = organisations;
  }

  /**
   * The introductions for one organisation, or the best of the whole network.
   *
   * @throws coop.yui.graph.Refusal INVALID_ID
   */
  Calculated<Introduction> list(
      @Nullable String of, @Nullable LocalDate asOf, Page page, Viewer viewer) {
    if (of != null) {
      NodeKind.ORGANISATION.check(of, "of");
      Map<String, Calculated<Introduction>> found =
          ofOrganisations(List.of(of), asOf, page, viewer);
      return found.getOrDefault(of, Calculated.notYet());
    }
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Calculated.notYet();
    }
    Net net = present.analysis().net();
    List<Pair> pairs = present.analysis().bestSuggestions();
    Connection<Pair> shown = Listing.page(pairs, pair -> cursor(net, pair), page);
    Map<Pair, Introduction> read = read(net, shown.nodes(), viewer);
    return new Calculated<>(Listing.shown(shown, read::get), pairs.size(), present.at());
  }

  /** The introductions for each of some organisations; nothing before the first calculation. */
  Map<String, Calculated<Introduction>> ofOrganisations(
      Collection<String> ids, @Nullable LocalDate asOf, Page page, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Map.of();
    }
    Net net = present.analysis().net();
    Map<String, List<Pair>> pairs = new HashMap<>();
    Map<String, Connection<Pair>> pages = new HashMap<>();
    for (String id : ids) {
      int member = net.memberOf(id);
      List<Pair> found = member < 0 ? List.of() : present.analysis().suggestions(member);
      pairs.put(id, found);
      pages.put(id, Listing.page(found, pair -> cursor(net, pair), page));
    }
    Map<Pair, Introduction> read =
        read(net, pages.values().stream().flatMap(each -> each.nodes().stream()).toList(), viewer);
    Map<String, Calculated<Introduction>> introductions = new HashMap<>();
    pages.forEach(
        (id, each) ->
            introductions.put(
                id,
                new Calculated<>(
                    Listing.shown(each, read::get),
                    Objects.requireNonNull(pairs.get(id)).size(),
                    present.at())));
    return introductions;
  }

  private static Cursor cursor(Net net, Pair pair) {
    return new Cursor(
        Listing.downwards(pair.score()),
        net.member(pair.one()).id() + " " + net.member(pair.other()).id());
  }

  /** Pairs with all that is told of them; those whose two the viewer may see. */
  private Map<Pair, Introduction> read(Net net, Collection<Pair> pairs, Viewer viewer) {
    Map<Pair, int[]> common = new HashMap<>();
    pairs.forEach(
        pair -> common.put(pair, Suggestions.commonNeighbours(net, pair.one(), pair.other())));
    Map<String, Organisation> found =
        organisations.read(
            common.entrySet().stream()
                .flatMap(
                    entry ->
                        Stream.concat(
                            Stream.of(entry.getKey().one(), entry.getKey().other()),
                            Arrays.stream(entry.getValue()).limit(MOST_INTRODUCERS).boxed()))
                .map(member -> net.member(member).id())
                .distinct()
                .toList(),
            viewer);
    Map<Pair, Introduction> read = new HashMap<>();
    common.forEach(
        (pair, neighbours) -> {
          Organisation one = found.get(net.member(pair.one()).id());
          Organisation other = found.get(net.member(pair.other()).id());
          if (one != null && other != null) {
            read.put(pair, introduction(net, pair, one, other, neighbours, found));
          }
        });
    return read;
  }

  private static Introduction introduction(
      Net net,
      Pair pair,
      Organisation one,
      Organisation other,
      int[] neighbours,
      Map<String, Organisation> found) {
    int sectors = net.member(pair.one()).sectors() & net.member(pair.other()).sectors();
    return new Introduction(
        one,
        other,
        IntStream.of(neighbours)
            .limit(MOST_INTRODUCERS)
            .mapToObj(member -> found.get(net.member(member).id()))
            .filter(Objects::nonNull)
            .toList(),
        neighbours.length,
        Suggestions.distance(net, pair.one(), pair.other()),
        Member.sectors(sectors),
        pair.score());
  }
}
