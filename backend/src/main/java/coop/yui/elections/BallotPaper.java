package coop.yui.elections;

import coop.yui.graph.Checksums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** In what order and by what names candidates stand on the ballot paper. */
final class BallotPaper {

  private BallotPaper() {}

  /** By a lot that anyone can draw again, since who stands first has an advantage. */
  static List<Candidacy> inOrder(String election, List<Candidacy> candidacies) {
    return candidacies.stream()
        .sorted(
            Comparator.comparing(candidacy -> Checksums.sha256(election + "\n" + candidacy.id())))
        .toList();
  }

  /** A name for each, in their order: what they are called, with a number where two are alike. */
  static List<String> names(List<Candidacy> candidacies, Map<String, String> displayNames) {
    List<String> names = new ArrayList<>();
    for (Candidacy candidacy : candidacies) {
      String name =
          displayNames.getOrDefault(candidacy.candidate(), "").strip().replaceAll("\\s+", " ");
      String unique = name.isEmpty() ? "?" : name;
      for (int number = 2; names.contains(unique); number++) {
        unique = name + " (" + number + ")";
      }
      names.add(unique);
    }
    return names;
  }

  /** As the graph takes them. */
  static List<Map<String, Object>> rows(List<Candidacy> candidacies, List<String> names) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < candidacies.size(); i++) {
      rows.add(Map.of("id", candidacies.get(i).id(), "number", i + 1, "ballotName", names.get(i)));
    }
    return rows;
  }
}
