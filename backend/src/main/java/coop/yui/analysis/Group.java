package coop.yui.analysis;

import coop.yui.network.PlaceKind;
import coop.yui.network.Sector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A community of at least two members, with what it can be called by.
 *
 * @param number 1 for the largest
 * @param members by name
 * @param centre the member linked most inside
 * @param area the smallest place in which at least half of those sit whose place is known,
 *     otherwise the commonest region
 * @param sector the commonest sector
 * @param pairCount how many pairs are linked inside
 */
record Group(
    int number,
    List<Integer> members,
    int centre,
    @Nullable Area area,
    @Nullable Sector sector,
    int pairCount) {

  /** The communities, the largest first. */
  static List<Group> of(Net net, int[] communities) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    IntStream.range(0, net.size())
        .boxed()
        .sorted(Listing.byName(net))
        .forEach(
            member ->
                members
                    .computeIfAbsent(communities[member], community -> new ArrayList<>())
                    .add(member));
    List<List<Integer>> sorted =
        members.values().stream()
            .filter(community -> community.size() > 1)
            .sorted(
                Comparator.<List<Integer>>comparingInt(List::size)
                    .reversed()
                    .thenComparing(List::getFirst))
            .toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(i -> of(net, communities, i + 1, sorted.get(i)))
        .toList();
  }

  private static Group of(Net net, int[] communities, int number, List<Integer> members) {
    int centre = members.getFirst();
    int most = -1;
    int sum = 0;
    for (int member : members) {
      int inside = inside(net, communities, member);
      sum += inside;
      if (inside > most) {
        most = inside;
        centre = member;
      }
    }
    return new Group(
        number, List.copyOf(members), centre, area(net, members), sector(net, members), sum / 2);
  }

  private static int inside(Net net, int[] communities, int member) {
    int inside = 0;
    for (int k = net.start(member); k < net.start(member + 1); k++) {
      inside += communities[net.neighbour(k)] == communities[member] ? 1 : 0;
    }
    return inside;
  }

  private static @Nullable Area area(Net net, List<Integer> members) {
    Map<Area, Integer> counts = new HashMap<>();
    int placed = 0;
    for (int member : members) {
      Area area = net.member(member).area();
      placed += area == null ? 0 : 1;
      for (; area != null; area = area.within()) {
        counts.merge(area, 1, Integer::sum);
      }
    }
    int half = (placed + 1) / 2;
    Comparator<Map.Entry<Area, Integer>> byCount =
        Map.Entry.<Area, Integer>comparingByValue()
            .thenComparing(entry -> entry.getKey().code(), Comparator.reverseOrder());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= half)
        .max(
            Comparator.<Map.Entry<Area, Integer>, PlaceKind>comparing(
                    entry -> entry.getKey().kind())
                .thenComparing(byCount))
        .or(
            () ->
                counts.entrySet().stream()
                    .filter(entry -> entry.getKey().region().equals(entry.getKey()))
                    .max(byCount))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static @Nullable Sector sector(Net net, List<Integer> members) {
    Map<Sector, Integer> counts = new EnumMap<>(Sector.class);
    for (int member : members) {
      for (Sector sector : Member.sectors(net.member(member).sectors())) {
        counts.merge(sector, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Sector, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
