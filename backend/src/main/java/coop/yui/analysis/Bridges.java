package coop.yui.analysis;

import coop.yui.analysis.Calculations.Present;
import coop.yui.analysis.Departure.DetachedPart;
import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations that hold parts of the network together, and what would break without them. */
@Component
class Bridges {

  private static final int MOST_PARTS = 50;
  private static final int MOST_OF_PART = 5;

  private final Calculations calculations;
  private final Organisations organisations;

  Bridges(Calculations calculations, Organisations organisations) {
    this.calculations = calculations;
    this.organisations = organisations;
  }

  /** The bridges, by how much leads through them or hangs on them. */
  Calculated<Bridge> list(BridgeMeasure by, @Nullable LocalDate asOf, Page page, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Calculated.notYet();
    }
    Analysis analysis = present.analysis();
    boolean isByCutOff = by == BridgeMeasure.CUT_OFF;
    List<Integer> members = isByCutOff ? analysis.byCutOff() : analysis.byBetweenness();
    Connection<Integer> shown =
        Listing.page(members, isByCutOff ? analysis::atCutOff : analysis::atBetweenness, page);
    Map<String, Organisation> found = read(analysis.net(), shown.nodes(), viewer);
    return new Calculated<>(
        Listing.shown(shown, member -> bridge(analysis, member, found)),
        members.size(),
        present.at());
  }

  /** Where an organisation stands; absent before the first calculation and for who is not in it. */
  @Nullable Standing standing(String organisation, @Nullable LocalDate asOf, Viewer viewer) {
    Present present = calculations.present(viewer, asOf);
    int member = present == null ? -1 : present.analysis().net().memberOf(organisation);
    if (present == null || member < 0) {
      return null;
    }
    Analysis analysis = present.analysis();
    Group group = analysis.groupOf(member);
    return new Standing(
        analysis.betweenness(member),
        analysis.rank(member) == 0 ? null : analysis.rank(member),
        analysis.cuts().isArticulation(member),
        analysis.cuts().partCount(member),
        analysis.cuts().cutOffCount(member),
        group == null ? null : Community.of(analysis.net(), group, asOf),
        present.at());
  }

  /** What would break without an organisation; absent like its standing. */
  @Nullable Departure without(String id, @Nullable LocalDate asOf, Viewer viewer) {
    NodeKind.ORGANISATION.check(id, "id");
    Present present = calculations.present(viewer, asOf);
    int member = present == null ? -1 : present.analysis().net().memberOf(id);
    if (present == null || member < 0) {
      return null;
    }
    Net net = present.analysis().net();
    List<List<Integer>> parts = parts(net, member);
    List<List<Integer>> detached = parts.isEmpty() ? parts : parts.subList(1, parts.size());
    List<List<Integer>> listed = detached.subList(0, Math.min(MOST_PARTS, detached.size()));
    List<List<Integer>> named = listed.stream().map(part -> mostLinked(net, part)).toList();
    List<Integer> asked = new ArrayList<>(named.stream().flatMap(List::stream).toList());
    asked.add(member);
    Map<String, Organisation> found = read(net, asked, viewer);
    Organisation leaving = found.get(id);
    if (leaving == null) {
      return null;
    }
    List<DetachedPart> shown = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      shown.add(
          new DetachedPart(
              listed.get(i).size(),
              named.get(i).stream()
                  .map(each -> found.get(net.member(each).id()))
                  .filter(Objects::nonNull)
                  .toList()));
    }
    return new Departure(
        leaving,
        parts.isEmpty() ? 0 : parts.getFirst().size(),
        present.analysis().cuts().cutOffCount(member),
        shown,
        present.at());
  }

  /** The parts into which that with which a member hangs together falls, the largest first. */
  private static List<List<Integer>> parts(Net net, int without) {
    boolean[] isSeen = new boolean[net.size()];
    isSeen[without] = true;
    List<List<Integer>> parts = new ArrayList<>();
    for (int k = net.start(without); k < net.start(without + 1); k++) {
      if (!isSeen[net.neighbour(k)]) {
        parts.add(reach(net, net.neighbour(k), isSeen));
      }
    }
    parts.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed());
    return parts;
  }

  private static List<Integer> reach(Net net, int first, boolean[] isSeen) {
    List<Integer> reached = new ArrayList<>(List.of(first));
    isSeen[first] = true;
    for (int i = 0; i < reached.size(); i++) {
      int member = reached.get(i);
      for (int k = net.start(member); k < net.start(member + 1); k++) {
        if (!isSeen[net.neighbour(k)]) {
          isSeen[net.neighbour(k)] = true;
          reached.add(net.neighbour(k));
        }
      }
    }
    return reached;
  }

  private static List<Integer> mostLinked(Net net, List<Integer> part) {
    return part.stream()
        .sorted(Comparator.<Integer>comparingInt(net::degree).reversed())
        .limit(MOST_OF_PART)
        .toList();
  }

  private static @Nullable Bridge bridge(
      Analysis analysis, int member, Map<String, Organisation> found) {
    Organisation organisation = found.get(analysis.net().member(member).id());
    return organisation == null
        ? null
        : new Bridge(
            organisation,
            analysis.betweenness(member),
            analysis.cuts().isArticulation(member),
            analysis.cuts().partCount(member),
            analysis.cuts().cutOffCount(member));
  }

  private Map<String, Organisation> read(Net net, List<Integer> members, Viewer viewer) {
    return organisations.read(
        members.stream().map(member -> net.member(member).id()).toList(), viewer);
  }
}
