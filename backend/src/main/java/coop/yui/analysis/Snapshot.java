package coop.yui.analysis;

import coop.yui.network.LinkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network at one moment: organisations in the order of their ids, and each link as a number.
 */
final class Snapshot {

  private final List<Member> members;

  /** From, to and kind of each link in one number, sorted, each link once. */
  private final long[] links;

  private Snapshot(List<Member> members, long[] links) {
    this.members = members;
    this.links = links;
  }

  /** Collects what is read, in any order; what is told twice counts once. */
  static final class Builder {

    private final Map<String, Member> members = new HashMap<>();
    private final List<Told> links = new ArrayList<>();

    private record Told(String one, String other, LinkKind kind) {}

    Builder add(Member member) {
      members.put(member.id(), member);
      return this;
    }

    /** A link in force; forgotten when one of its ends is not there. */
    Builder link(String one, String other, LinkKind kind) {
      links.add(new Told(one, other, kind));
      return this;
    }

    Snapshot build() {
      List<Member> sorted =
          members.values().stream().sorted(Comparator.comparing(Member::id)).toList();
      Map<String, Integer> positions = new HashMap<>();
      for (int i = 0; i < sorted.size(); i++) {
        positions.put(sorted.get(i).id(), i);
      }
      long[] packed = new long[links.size()];
      int count = 0;
      for (Told link : links) {
        Integer one = positions.get(link.one());
        Integer other = positions.get(link.other());
        if (one != null && other != null && !one.equals(other)) {
          packed[count++] = pack(one, other, link.kind());
        }
      }
      return new Snapshot(sorted, Arrays.stream(packed, 0, count).sorted().distinct().toArray());
    }

    private static long pack(int one, int other, LinkKind kind) {
      return ((long) Math.min(one, other) << 32)
          | ((long) Math.max(one, other) << 1)
          | (kind == LinkKind.ALLIANCE ? 1 : 0);
    }
  }

  List<Member> members() {
    return members;
  }

  int linkCount() {
    return links.length;
  }

  /** The position of the one end. */
  int one(int link) {
    return (int) (links[link] >>> 32);
  }

  /** The position of the other end. */
  int other(int link) {
    return (int) (links[link] >>> 1) & Integer.MAX_VALUE;
  }

  boolean isAlliance(int link) {
    return (links[link] & 1) == 1;
  }

  /** Whether nothing that counts here differs from another snapshot. */
  boolean isSameAs(Snapshot snapshot) {
    return members.equals(snapshot.members) && Arrays.equals(links, snapshot.links);
  }
}
