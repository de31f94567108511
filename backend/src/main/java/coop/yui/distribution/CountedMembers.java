package coop.yui.distribution;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import coop.yui.waterfall.MemberYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who was a member in a year and what she brought into it, by their numbers in the register.
 *
 * @param members in the order of the register
 * @param persons whose memberships they are, in the same order
 */
record CountedMembers(List<MemberYear> members, List<String> persons) {

  /** Keeps its own lists. */
  CountedMembers {
    members = List.copyOf(members);
    persons = List.copyOf(persons);
  }

  /** One membership. */
  record Counted(MemberYear year, String person) {}

  static CountedMembers of(List<Counted> rows) {
    return new CountedMembers(
        rows.stream().map(Counted::year).toList(), rows.stream().map(Counted::person).toList());
  }

  /** What a person brought into it; her latest membership when she had several. */
  Optional<MemberYear> of(@Nullable String person) {
    int index = person == null ? -1 : persons.lastIndexOf(person);
    return index < 0 ? Optional.empty() : Optional.of(members.get(index));
  }

  int withoutHours() {
    return (int) members.stream().filter(member -> member.hundredths() == 0).count();
  }

  long hundredths() {
    return members.stream().mapToLong(MemberYear::hundredths).sum();
  }

  /** In what others differ from these. */
  List<DistributionInputKind> differencesTo(CountedMembers others) {
    Map<String, MemberYear> before =
        members.stream().collect(toMap(MemberYear::id, Function.identity()));
    List<DistributionInputKind> kinds = new ArrayList<>();
    if (!before.keySet().equals(ids(others))) {
      kinds.add(DistributionInputKind.MEMBERS);
    }
    if (isDifferent(others, before, MemberYear::hundredths)) {
      kinds.add(DistributionInputKind.HOURS);
    }
    if (isDifferent(others, before, MemberYear::capitalDays)) {
      kinds.add(DistributionInputKind.SHARES);
    }
    return kinds;
  }

  private static Set<String> ids(CountedMembers counted) {
    return counted.members().stream().map(MemberYear::id).collect(toSet());
  }

  private static boolean isDifferent(
      CountedMembers others, Map<String, MemberYear> before, Function<MemberYear, Long> part) {
    return others.members().stream()
        .filter(member -> before.containsKey(member.id()))
        .anyMatch(
            member -> {
              MemberYear one = before.get(member.id());
              return one != null && !part.apply(one).equals(part.apply(member));
            });
  }
}
