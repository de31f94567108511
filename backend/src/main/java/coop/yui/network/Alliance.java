package coop.yui.network;

import coop.yui.graph.SearchWords;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agreement of two or more organisations to work together.
 *
 * @param state where it stands today
 * @param proposedBy the id of who proposed it, whether or not the viewer may see that organisation
 * @param parties those that the viewer may see
 */
public record Alliance(
    String id,
    String title,
    String text,
    String language,
    List<AlliancePurpose> purposes,
    @Nullable String evidenceUrl,
    AllianceState state,
    OffsetDateTime proposedAt,
    String proposedBy,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    int noticeDays,
    List<DecentWorkCommitment> commitments,
    List<AllianceParty> parties,
    @Nullable AllianceEnding ending) {

  /** What the viewer can do with it now, and for which organisation. */
  List<AllianceAct> actsOf(Viewer viewer) {
    List<AllianceAct> acts = new ArrayList<>();
    boolean isEnding = ending != null;
    boolean canEnd =
        Set.of(AllianceState.AGREED, AllianceState.IN_FORCE).contains(state) && !isEnding;
    if (state == AllianceState.PROPOSED && viewer.isRepresentativeOf(proposedBy)) {
      acts.add(new AllianceAct(AllianceActKind.WITHDRAW, proposedBy));
    }
    for (AllianceParty party : parties) {
      if (!viewer.isRepresentativeOf(party.organisation())) {
        continue;
      }
      if (state == AllianceState.PROPOSED && party.consentedAt() == null) {
        acts.add(new AllianceAct(AllianceActKind.CONSENT, party.organisation()));
        acts.add(new AllianceAct(AllianceActKind.DECLINE, party.organisation()));
      }
      if (canEnd) {
        acts.add(new AllianceAct(AllianceActKind.END, party.organisation()));
      }
      for (AllianceActKind kind : keepingActs()) {
        acts.add(new AllianceAct(kind, party.organisation()));
      }
    }
    return acts;
  }

  /** What a party may do to keep an alliance up. */
  private List<AllianceActKind> keepingActs() {
    List<AllianceActKind> kinds = new ArrayList<>();
    boolean isAgreed = Set.of(AllianceState.AGREED, AllianceState.IN_FORCE).contains(state);
    if (isAgreed) {
      kinds.add(AllianceActKind.AMEND);
    }
    if (isAgreed || state == AllianceState.PROPOSED) {
      kinds.add(AllianceActKind.ADD_DOCUMENT);
    }
    boolean hasBegun = Set.of(AllianceState.IN_FORCE, AllianceState.ENDED).contains(state);
    if (hasBegun && !commitments.isEmpty()) {
      kinds.add(AllianceActKind.FILE_STATEMENT);
    }
    return kinds;
  }

  /**
   * One party and its answer.
   *
   * @param organisation the party's id
   * @param consentedBy the id of who consented for it
   * @param declinedBy the id of who declined for it
   */
  public record AllianceParty(
      String organisation,
      @Nullable OffsetDateTime consentedAt,
      @Nullable String consentedBy,
      @Nullable OffsetDateTime declinedAt,
      @Nullable String declinedBy,
      @Nullable String reason) {}

  /**
   * How it was brought to its end.
   *
   * @param organisation the id of whose act it was
   * @param by the id of the person
   */
  public record AllianceEnding(
      OffsetDateTime at, String organisation, String by, @Nullable String reason) {}

  /** What the viewer can do, and for which organisation, by its id. */
  public record AllianceAct(AllianceActKind kind, String organisation) {}

  /** What an alliance is found by: properties {@code words} and {@code contextWords}. */
  public static Map<String, String> searchWords(
      String title, String text, List<AlliancePurpose> purposes) {
    List<String> about = new ArrayList<>();
    purposes.forEach(purpose -> about.addAll(Labels.all(purpose)));
    return Map.of(
        "words",
        SearchWords.of(List.of(title)),
        "contextWords",
        SearchWords.of(about) + SearchWords.asWritten(List.of(text)));
  }
}
