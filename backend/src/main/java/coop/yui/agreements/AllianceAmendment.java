package coop.yui.agreements;

import coop.yui.identity.Viewer;
import coop.yui.network.Alliance.AllianceAct;
import coop.yui.network.Alliance.AllianceParty;
import coop.yui.network.AllianceActKind;
import coop.yui.network.AllianceTerms;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of what an alliance agreed, or its renewal.
 *
 * @param alliance the alliance's id
 * @param proposedBy the id of the party, whether or not the viewer may see it
 * @param before what the alliance said when it was proposed, or when it was adopted
 * @param answers of the parties that the viewer may see
 * @param settledAt when it was adopted, declined or withdrawn
 */
record AllianceAmendment(
    String id,
    String alliance,
    AmendmentState state,
    @Nullable String reason,
    OffsetDateTime proposedAt,
    String proposedBy,
    List<AllianceTerm> changes,
    AllianceTerms before,
    AllianceTerms after,
    List<AllianceParty> answers,
    @Nullable OffsetDateTime settledAt) {

  /** What the viewer can do with it now, and for which organisation. */
  List<AllianceAct> actsOf(Viewer viewer) {
    List<AllianceAct> acts = new ArrayList<>();
    if (state != AmendmentState.PROPOSED) {
      return acts;
    }
    if (viewer.isRepresentativeOf(proposedBy)) {
      acts.add(new AllianceAct(AllianceActKind.WITHDRAW, proposedBy));
    }
    for (AllianceParty answer : answers) {
      if (answer.consentedAt() == null && viewer.isRepresentativeOf(answer.organisation())) {
        acts.add(new AllianceAct(AllianceActKind.CONSENT, answer.organisation()));
        acts.add(new AllianceAct(AllianceActKind.DECLINE, answer.organisation()));
      }
    }
    return acts;
  }
}
