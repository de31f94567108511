package coop.yui.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of the network that one sight shows: members and, for each, those it is linked with, all
 * in one array (compressed sparse rows). Two members are linked once, however many links they have.
 */
final class Net {

  private final List<Member> members;
  private final int[] starts;
  private final int[] neighbours;
  private final boolean[] isAllied;

  private Net(List<Member> members, int[] starts, int[] neighbours, boolean[] isAllied) {
    this.members = members;
    this.starts = starts;
    this.neighbours = neighbours;
    this.isAllied = isAllied;
  }

  /** What the sight shows of a snapshot: no other organisation, and no link with one. */
  static Net of(Snapshot snapshot, Sight sight) {
    List<Member> all = snapshot.members();
    int[] shown =
        IntStream.range(0, all.size())
            .filter(i -> sight.includes(all.get(i).visibility()))
            .toArray();
    int[] positions = new int[all.size()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < shown.length; i++) {
      positions[shown[i]] = i;
    }
    int[] starts = new int[shown.length + 1];
    boolean[] isAllied = new boolean[shown.length];
    long[] pairs = new long[snapshot.linkCount()];
    int count = 0;
    for (int link = 0; link < snapshot.linkCount(); link++) {
      int one = positions[snapshot.one(link)];
      int other = positions[snapshot.other(link)];
      if (one < 0 || other < 0) {
        continue;
      }
      if (snapshot.isAlliance(link)) {
        isAllied[one] = true;
        isAllied[other] = true;
      }
      long pair = ((long) one << 32) | other;
      // The links of a snapshot are sorted: those of the same two stand together.
      if (count == 0 || pairs[count - 1] != pair) {
        pairs[count++] = pair;
        starts[one + 1]++;
        starts[other + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] free = starts.clone();
    int[] neighbours = new int[2 * count];
    for (int i = 0; i < count; i++) {
      int one = (int) (pairs[i] >>> 32);
      int other = (int) pairs[i];
      neighbours[free[one]++] = other;
      neighbours[free[other]++] = one;
    }
    for (int member = 0; member < shown.length; member++) {
      Arrays.sort(neighbours, starts[member], starts[member + 1]);
    }
    return new Net(Arrays.stream(shown).mapToObj(all::get).toList(), starts, neighbours, isAllied);
  }

  int size() {
    return members.size();
  }

  /** How many pairs are linked. */
  int pairCount() {
    return neighbours.length / 2;
  }

  Member member(int member) {
    return members.get(member);
  }

  /** The member with this id; negative when there is none. */
  int memberOf(String id) {
    int low = 0;
    int high = members.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = members.get(middle).id().compareTo(id);
      if (compared == 0) {
        return middle;
      }
      if (compared < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  int degree(int member) {
    return starts[member + 1] - starts[member];
  }

  /** Where the neighbours of a member begin; they end where those of the next begin. */
  int start(int member) {
    return starts[member];
  }

  int neighbour(int position) {
    return neighbours[position];
  }

  boolean areLinked(int one, int other) {
    return Arrays.binarySearch(neighbours, starts[one], starts[one + 1], other) >= 0;
  }

  /** Whether an alliance with another member is in force. */
  boolean isAllied(int member) {
    return isAllied[member];
  }
}
