package coop.yui.analysis;

import java.util.Arrays;
import java.util.function.Predicate;

/** How many links each member is away from the nearest of some others. */
final class Steps {

  /** Farther than anybody asks, or out of reach. */
  static final int FAR = 4;

  private Steps() {}

  /** For each member; 0 for those others themselves, {@link #FAR} at most. */
  static int[] to(Net net, Predicate<Member> others) {
    int[] steps = new int[net.size()];
    Arrays.fill(steps, FAR);
    int[] queue = new int[net.size()];
    int end = 0;
    for (int member = 0; member < net.size(); member++) {
      if (others.test(net.member(member))) {
        steps[member] = 0;
        queue[end++] = member;
      }
    }
    for (int i = 0; i < end; i++) {
      int member = queue[i];
      for (int k = net.start(member); k < net.start(member + 1); k++) {
        int next = net.neighbour(k);
        if (steps[next] > steps[member] + 1) {
          steps[next] = steps[member] + 1;
          queue[end++] = next;
        }
      }
    }
    return steps;
  }
}
