/** The states of proposals as people look for them. */
export const stateGroups = {
  discussed: ['DRAFT', 'DISCUSSION'],
  voted: ['CONSENT', 'VOTING', 'COUNTING'],
  adopted: ['ADOPTED', 'CARRIED_OUT'],
  failed: ['REJECTED', 'NO_QUORUM', 'WITHDRAWN'],
} as const;
