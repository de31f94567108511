package coop.yui.agreements;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.network.AlliancePurpose;
import coop.yui.network.AllianceTerms;
import coop.yui.network.DecentWorkCommitment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What to change of what was agreed; what is left out stays. */
record ProposeAmendmentInput(
    String requestKey,
    String alliance,
    String organisation,
    @Nullable String reason,
    ArgumentValue<String> title,
    ArgumentValue<String> text,
    ArgumentValue<List<AlliancePurpose>> purposes,
    ArgumentValue<String> evidenceUrl,
    ArgumentValue<LocalDate> until,
    ArgumentValue<Integer> noticeDays,
    ArgumentValue<List<DecentWorkCommitment>> commitments) {

  /**
   * What the alliance is to say.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE also for null where something must be said
   */
  AllianceTerms terms(AllianceTerms before) {
    return new AllianceTerms(
            changedTo(title, before.title(), "title"),
            changedTo(text, before.text(), "text"),
            changedTo(purposes, before.purposes(), "purposes"),
            changed(evidenceUrl, before.evidenceUrl()),
            changed(until, before.until()),
            changedTo(noticeDays, before.noticeDays(), "noticeDays"),
            requireNonNullElse(changed(commitments, before.commitments()), List.of()))
        .checked();
  }

  /** What was given, to tell one request from another. */
  Map<String, @Nullable Object> given() {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    given.put("alliance", alliance);
    given.put("organisation", organisation);
    given.put("reason", reason);
    Map.<String, ArgumentValue<?>>of(
            "title", title,
            "text", text,
            "purposes", purposes,
            "evidenceUrl", evidenceUrl,
            "until", until,
            "noticeDays", noticeDays,
            "commitments", commitments)
        .entrySet()
        .stream()
        .filter(one -> !one.getValue().isOmitted())
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> given.put(one.getKey(), one.getValue().value()));
    return given;
  }

  private static <T> T changedTo(ArgumentValue<T> given, T before, String field) {
    T value = changed(given, before);
    if (value == null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field);
    }
    return value;
  }

  private static <T> @Nullable T changed(ArgumentValue<T> given, @Nullable T before) {
    return given.isOmitted() ? before : given.value();
  }
}
