package coop.yui.analysis;

import java.util.Arrays;

/**
 * What would fall apart without each member: articulation points after Hopcroft and Tarjan,
 * "Algorithm 447: efficient algorithms for graph manipulation" (1973), with the sizes of what they
 * hold together.
 */
final class Cuts {

  private final Net net;
  private final int[] order;
  private final int[] lowest;
  private final int[] parent;
  private final int[] size;
  private final int[] separate;
  private final int[] largest;
  private final int[] partCounts;
  private final int[] cutOffCounts;

  /** Members in the order in which they were come upon. */
  private final int[] visited;

  /** Where the search goes on in the neighbours of each member. */
  private final int[] next;

  private final int[] stack;
  private int seen;
  private int components;

  private Cuts(Net net) {
    this.net = net;
    this.order = new int[net.size()];
    this.lowest = new int[net.size()];
    this.parent = new int[net.size()];
    this.size = new int[net.size()];
    this.separate = new int[net.size()];
    this.largest = new int[net.size()];
    this.partCounts = new int[net.size()];
    this.cutOffCounts = new int[net.size()];
    this.visited = new int[net.size()];
    this.next = new int[net.size()];
    this.stack = new int[net.size()];
  }

  static Cuts of(Net net) {
    Cuts cuts = new Cuts(net);
    Arrays.fill(cuts.order, -1);
    for (int member = 0; member < net.size(); member++) {
      if (cuts.order[member] < 0) {
        cuts.components++;
        cuts.walk(member);
      }
    }
    return cuts;
  }

  /** How many parts the network has that are not linked with each other. */
  int componentCount() {
    return components;
  }

  /** Whether what hangs together would fall apart without the member. */
  boolean isArticulation(int member) {
    return partCounts[member] > 1;
  }

  /** Into how many parts that with which it hangs together would fall without the member. */
  int partCount(int member) {
    return partCounts[member];
  }

  /** How many members would be cut off from the largest of these parts. */
  int cutOffCount(int member) {
    return cutOffCounts[member];
  }

  /** Goes through one component, deep first, without recursion: ways can be very long. */
  private void walk(int root) {
    int first = seen;
    int depth = 0;
    stack[depth++] = root;
    enter(root, -1);
    while (depth > 0) {
      int member = stack[depth - 1];
      if (next[member] == net.start(member + 1)) {
        depth--;
        if (depth > 0) {
          leave(member, stack[depth - 1]);
        }
        continue;
      }
      int other = net.neighbour(next[member]++);
      if (order[other] < 0) {
        stack[depth++] = other;
        enter(other, member);
      } else if (other != parent[member]) {
        lowest[member] = Math.min(lowest[member], order[other]);
      }
    }
    for (int i = first; i < seen; i++) {
      count(visited[i], seen - first);
    }
  }

  /** What is not in a separate part is in the one through which the search came. */
  private void count(int member, int total) {
    int rest = parent[member] < 0 ? 0 : total - 1 - separate[member];
    if (rest > 0) {
      partCounts[member]++;
    }
    if (partCounts[member] > 1) {
      cutOffCounts[member] = total - 1 - Math.max(largest[member], rest);
    }
  }

  private void enter(int member, int from) {
    order[member] = seen;
    lowest[member] = seen;
    parent[member] = from;
    size[member] = 1;
    next[member] = net.start(member);
    visited[seen] = member;
    seen++;
  }

  private void leave(int member, int to) {
    size[to] += size[member];
    lowest[to] = Math.min(lowest[to], lowest[member]);
    if (lowest[member] >= order[to]) {
      separate[to] += size[member];
      largest[to] = Math.max(largest[to], size[member]);
      partCounts[to]++;
    }
  }
}
