/** The states of proposals as people look for them. */
export const stateGroups = {
  discussed: ['DRAFT', 'DISCUSSION'],
  voted: ['VOTING', 'COUNTING'],
  adopted: ['ADOPTED', 'CARRIED_OUT'],
  failed: ['REJECTED', 'NO_QUORUM', 'WITHDRAWN'],
} as const;
