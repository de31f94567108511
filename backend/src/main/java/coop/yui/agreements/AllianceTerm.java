package coop.yui.agreements;

import coop.yui.network.AllianceTerms;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of an alliance can be changed by consent of its parties. */
enum AllianceTerm {
  TITLE("title"),
  TEXT("text"),
  PURPOSES("purposes"),
  EVIDENCE("evidenceUrl"),
  LAST_DAY("until"),
  NOTICE("noticeDays"),
  COMMITMENTS("commitments");

  private final String field;

  AllianceTerm(String field) {
    this.field = field;
  }

  /** The field of the alliance that it is. */
  String field() {
    return field;
  }

  /** What the terms say about it. */
  @Nullable Object of(AllianceTerms terms) {
    return switch (this) {
      case TITLE -> terms.title();
      case TEXT -> terms.text();
      case PURPOSES -> terms.purposes();
      case EVIDENCE -> terms.evidenceUrl();
      case LAST_DAY -> terms.until();
      case NOTICE -> terms.noticeDays();
      case COMMITMENTS -> terms.commitments();
    };
  }

  /** What the one says otherwise than the other. */
  static List<AllianceTerm> differing(AllianceTerms one, AllianceTerms other) {
    return Stream.of(values())
        .filter(term -> !Objects.equals(term.of(one), term.of(other)))
        .toList();
  }

  /** The terms with those named taken from others. */
  static AllianceTerms merged(AllianceTerms terms, AllianceTerms others, List<AllianceTerm> taken) {
    return new AllianceTerms(
        (taken.contains(TITLE) ? others : terms).title(),
        (taken.contains(TEXT) ? others : terms).text(),
        (taken.contains(PURPOSES) ? others : terms).purposes(),
        (taken.contains(EVIDENCE) ? others : terms).evidenceUrl(),
        (taken.contains(LAST_DAY) ? others : terms).until(),
        (taken.contains(NOTICE) ? others : terms).noticeDays(),
        (taken.contains(COMMITMENTS) ? others : terms).commitments());
  }
}
