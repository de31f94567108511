package coop.yui.assemblies;

import coop.yui.ballots.Quorum;
import coop.yui.bylaws.MembershipClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many are in an assembly.
 *
 * @param entitled how many members have a vote
 * @param present how many of them are there
 * @param represented for how many their proxy is
 * @param needed how many must be there or represented
 * @param isReached whether they are, of all and of each class
 */
record AssemblyQuorum(
    long entitled,
    long present,
    long represented,
    long needed,
    boolean isReached,
    List<ClassAttendance> classes) {

  /** Keeps its own list. */
  AssemblyQuorum {
    classes = List.copyOf(classes);
  }

  /** How many of a class are there. */
  record ClassAttendance(
      MembershipClass membershipClass, long entitled, long attending, long needed) {}

  /** Members of a class: who has a vote, is there, or is represented. */
  record Count(int entitled, int present, int represented) {

    private int attending() {
      return present + represented;
    }
  }

  /** What the counts of each class amount to. */
  static AssemblyQuorum of(Quorum quorum, Map<MembershipClass, Count> counts) {
    long entitled = counts.values().stream().mapToLong(Count::entitled).sum();
    Map<MembershipClass, Integer> all = new TreeMap<>();
    Map<MembershipClass, Integer> there = new TreeMap<>();
    counts.forEach(
        (membershipClass, count) -> {
          all.put(membershipClass, count.entitled());
          there.put(membershipClass, count.attending());
        });
    return new AssemblyQuorum(
        entitled,
        counts.values().stream().mapToLong(Count::present).sum(),
        counts.values().stream().mapToLong(Count::represented).sum(),
        quorum.ofAll().of(entitled),
        quorum.isReachedBy(all, there),
        quorum.ofClasses().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                of ->
                    new ClassAttendance(
                        of.getKey(),
                        all.getOrDefault(of.getKey(), 0),
                        there.getOrDefault(of.getKey(), 0),
                        of.getValue().of(all.getOrDefault(of.getKey(), 0))))
            .toList());
  }
}
