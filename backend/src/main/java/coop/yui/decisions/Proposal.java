package coop.yui.decisions;

import coop.yui.bylaws.BylawsChange;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.DecisionKind;
import coop.yui.graph.Checksums;
import coop.yui.network.Read;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Something the members of a co-operative decide about.
 *
 * @param cooperative the id of the co-operative
 * @param bylawsChanges rules of the bylaws it would change; empty for other kinds
 * @param membership the id of the membership that it would end; absent for other kinds
 * @param office the id of the office that it would end; absent for other kinds
 * @param subject the id of what it would change or end; absent when it would bring something new
 * @param isRepeal whether it would end it
 * @param author the id of the person who proposes it
 * @param version of title and text, from 1
 * @param ballotBox the id of the vote; absent before it is open
 * @param awaitsViewer whether the vote waits for the viewer's ballot
 */
record Proposal(
    String id,
    String cooperative,
    DecisionKind kind,
    String title,
    String text,
    List<ProposedRule> bylawsChanges,
    @Nullable String membership,
    @Nullable String office,
    @Nullable String subject,
    boolean isRepeal,
    ProposalState state,
    String author,
    OffsetDateTime draftedAt,
    @Nullable OffsetDateTime publishedAt,
    int version,
    @Nullable String ballotBox,
    boolean awaitsViewer,
    @Nullable ProposalConsent consent,
    @Nullable OffsetDateTime carriedOutAt,
    @Nullable String carriedOutReport) {

  /**
   * That a proposal is adopted unless a member objects.
   *
   * @param until when the time for objections ends; absent once it is adopted
   * @param adoptedAt absent before
   * @param electors how many can object
   * @param consents how many said that they do not
   * @param canViewerAnswer whether she is one of those who can object
   */
  record ProposalConsent(
      OffsetDateTime askedAt,
      @Nullable OffsetDateTime until,
      @Nullable OffsetDateTime adoptedAt,
      int electors,
      int consents,
      boolean hasViewerConsented,
      boolean canViewerAnswer) {

    static ProposalConsent read(Value value) {
      return new ProposalConsent(
          value.get("askedAt").asOffsetDateTime(),
          Read.time(value.get("until")),
          Read.time(value.get("adoptedAt")),
          value.get("electors").asInt(),
          value.get("consents").asInt(),
          value.get("hasViewerConsented").asBoolean(),
          value.get("canViewerAnswer").asBoolean());
    }
  }

  /**
   * A rule of the bylaws that would change.
   *
   * @param before what it was when this was proposed
   */
  record ProposedRule(BylawsParameter parameter, String before, String value) {

    /** As the graph keeps it. */
    String written() {
      return parameter + "\n" + before + "\n" + value;
    }

    static ProposedRule read(String written) {
      String[] parts = written.split("\n", -1);
      return new ProposedRule(BylawsParameter.valueOf(parts[0]), parts[1], parts[2]);
    }
  }

  /** The changes as bylaws take them. */
  List<BylawsChange> changes() {
    return bylawsChanges.stream()
        .map(rule -> new BylawsChange(rule.parameter(), rule.value()))
        .toList();
  }

  /**
   * The SHA-256 of what is voted on, in UTF-8: title, two line feeds, text; then, for each rule
   * that would change, a line feed, the parameter, {@code =}, its value; then, where a member would
   * be excluded, an officer recalled, or something changed or ended, a line feed and the id of it;
   * then, where it would be ended, a line feed and {@code REPEAL}.
   */
  String textHash() {
    StringBuilder whole = new StringBuilder(title).append("\n\n").append(text);
    bylawsChanges.forEach(
        rule -> whole.append('\n').append(rule.parameter()).append('=').append(rule.value()));
    if (membership != null) {
      whole.append('\n').append(membership);
    }
    if (office != null) {
      whole.append('\n').append(office);
    }
    if (subject != null) {
      whole.append('\n').append(subject);
    }
    if (isRepeal) {
      whole.append("\nREPEAL");
    }
    return Checksums.sha256(whole.toString());
  }
}
