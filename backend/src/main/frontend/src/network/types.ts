/** Lists of organisations are read again when one of any of these types was entered or changed. */
export const ORGANISATION_CONTEXT = {
  additionalTypenames: ['WorkerCooperative', 'MultiStakeholderCooperative', 'Federation', 'Municipality', 'Partner'],
};
