import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What each act of the record is called. */
export const actLabels: Record<string, MessageDescriptor> = {
  registerOrganisation: msg`Added to the directory`,
  changeOrganisation: msg`Entry changed`,
  dissolveOrganisation: msg`Dissolution recorded`,
  recordHeadcount: msg`Members and jobs recorded`,
  registerPlace: msg`Place added`,
  affiliateOrganisation: msg`Affiliation recorded`,
  endAffiliation: msg`Affiliation ended`,
  proposeAlliance: msg`Alliance proposed`,
  consentToAlliance: msg`Consent to an alliance`,
  declineAlliance: msg`Alliance declined`,
  withdrawAlliance: msg`Proposal withdrawn`,
  endAlliance: msg`Notice given to end an alliance`,
  proposeAmendment: msg`Change of an alliance proposed`,
  consentToAmendment: msg`Consent to a change of an alliance`,
  declineAmendment: msg`Change of an alliance declined`,
  withdrawAmendment: msg`Change of an alliance taken back`,
  fileDecentWorkStatement: msg`Statement on decent work filed`,
  addAllianceDocument: msg`Document added to an alliance`,
  removeAllianceDocument: msg`Content of a document taken away`,
  changeProfile: msg`Profile changed`,
  grantRepresentation: msg`Representation granted`,
  endRepresentation: msg`Representation ended`,
  inviteRepresentative: msg`Invitation sent`,
  sendInvitationAgain: msg`Invitation sent again`,
  withdrawInvitation: msg`Invitation withdrawn`,
  acceptInvitation: msg`Invitation accepted`,
  declineInvitation: msg`Invitation declined`,
  claimRepresentation: msg`Representation claimed`,
  acceptClaim: msg`Claim accepted`,
  declineClaim: msg`Claim declined`,
  withdrawClaim: msg`Claim taken back`,
  confirmEntry: msg`Entry confirmed`,
  mergeOrganisations: msg`Entries merged`,
  undoMerge: msg`Merge undone`,
  tellApart: msg`Told apart from a like entry`,
  appointStaff: msg`Staff appointed`,
  endStaffPost: msg`Staff post ended`,
  uploadImport: msg`File uploaded for import`,
  checkImport: msg`File checked before import`,
  mapImportColumns: msg`Import columns mapped`,
  confirmImport: msg`Import confirmed`,
  cancelImport: msg`Import stopped`,
  chooseImportSheet: msg`Sheet of a workbook chosen for import`,
  saveImportMapping: msg`Mapping of columns kept`,
  renameImportMapping: msg`Saved mapping renamed`,
  deleteImportMapping: msg`Saved mapping thrown away`,
  undoImport: msg`Import taken back`,
  decideImportRows: msg`Doubtful rows of an import decided`,
  decideAllImportRows: msg`All doubtful rows of an import decided`,
  endImport: msg`Import finished`,
  loadDemonstration: msg`Demonstration data written`,
};

/** What an act is called; one we have no words for keeps the name it has in the API. */
export function actLabel(i18n: I18n, act: string): string {
  const label = actLabels[act];
  return label ? i18n._(label) : act;
}
