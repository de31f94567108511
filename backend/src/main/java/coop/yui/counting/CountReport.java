package coop.yui.counting;

import static java.util.stream.Collectors.joining;

import coop.yui.counting.Count.Action;
import coop.yui.counting.Count.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count told stage by stage, for people and for programs.
 *
 * @param box what was counted
 */
public record CountReport(BallotBox box, Count count) {

  /** For people, one line for each candidate and stage. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (!box.title().isEmpty()) {
      text.append(box.title()).append('\n');
    }
    text.append(
        "%s, %d seats, %d candidates%n"
            .formatted(count.method().title(), count.seats(), box.candidates().size()));
    if (!box.withdrawn().isEmpty()) {
      text.append("Withdrawn: %s%n".formatted(names(box.withdrawn().stream().sorted().toList())));
    }
    text.append(
        "%d valid ballots, %d without a preference%n"
            .formatted(count.validBallots(), count.emptyBallots()));
    if (count.quota() != null) {
      text.append("Quota: %d%n".formatted(count.quota()));
    }
    for (int stage = 0; stage < count.stages().size(); stage++) {
      append(text, stage + 1, count.stages().get(stage));
    }
    return text.append("%nElected: %s%n".formatted(names(count.elected()))).toString();
  }

  private void append(StringBuilder text, int number, Stage stage) {
    text.append("%nStage %d: %s%n".formatted(number, action(stage)));
    for (int candidate = 0; candidate < box.candidates().size(); candidate++) {
      if (!box.withdrawn().contains(candidate)) {
        text.append(
            "%18s  %s%s%n"
                .formatted(
                    Votes.text(stage.votes().get(candidate)),
                    name(candidate),
                    stage.elected().contains(candidate) ? "  (elected)" : ""));
      }
    }
    if (count.quota() != null) {
      text.append("%18s  non-transferable%n".formatted(Votes.text(stage.nonTransferable())));
      text.append("%18s  lost in rounding%n".formatted(Votes.text(stage.lostInRounding())));
    }
    if (!stage.lots().isEmpty()) {
      text.append("A lot decided; drawn in this order: %s%n".formatted(names(stage.lots())));
    }
  }

  /** For programs: plain maps, lists, texts and numbers. */
  public Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("method", count.method().word());
    values.put("title", box.title());
    values.put("seats", count.seats());
    values.put("quota", count.quota());
    values.put("validBallots", count.validBallots());
    values.put("emptyBallots", count.emptyBallots());
    values.put("elected", count.elected().stream().map(this::name).toList());
    List<Map<String, Object>> stages = new ArrayList<>();
    count.stages().forEach(stage -> stages.add(values(stage)));
    values.put("stages", stages);
    return values;
  }

  private Map<String, Object> values(Stage stage) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("action", action(stage));
    Map<String, String> votes = new LinkedHashMap<>();
    for (int candidate = 0; candidate < box.candidates().size(); candidate++) {
      if (!box.withdrawn().contains(candidate)) {
        votes.put(name(candidate), Votes.text(stage.votes().get(candidate)));
      }
    }
    values.put("votes", votes);
    values.put("nonTransferable", Votes.text(stage.nonTransferable()));
    values.put("lostInRounding", Votes.text(stage.lostInRounding()));
    values.put("elected", stage.elected().stream().map(this::name).toList());
    values.put("lots", stage.lots().stream().map(this::name).toList());
    return values;
  }

  private String action(Stage stage) {
    if (stage.action() == Action.FIRST_PREFERENCES) {
      return count.method() == CountingMethod.APPROVAL ? "approvals" : "first preferences";
    }
    String candidate = name(Objects.requireNonNull(stage.candidate()));
    return stage.action() == Action.SURPLUS
        ? "surplus of " + candidate
        : "exclusion of " + candidate;
  }

  private String names(List<Integer> candidates) {
    return candidates.stream().map(this::name).collect(joining(", "));
  }

  private String name(int candidate) {
    return box.candidates().get(candidate);
  }
}
