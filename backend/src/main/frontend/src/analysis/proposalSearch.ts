/** With whom and for whom the form for a proposal opens. */
export type ProposalAddress = { with: string[]; for?: string };

/**
 * The proposal of an alliance between two organisations: by one of them if the viewer acts for it, otherwise by a
 * federation of hers that brings them together; nothing when she can do neither.
 */
export function proposalSearch(
  pair: readonly [string, string],
  own: readonly { id: string; isFederation: boolean }[],
): ProposalAddress | undefined {
  const party = pair.find((id) => own.some((each) => each.id === id));
  if (party) return { with: pair.filter((id) => id !== party), for: party };
  return own.some(({ isFederation }) => isFederation) ? { with: [...pair] } : undefined;
}
