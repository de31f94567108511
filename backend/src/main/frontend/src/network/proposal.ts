import { type Commitment, writtenCommitments } from '../agreements/commitments';
import type { VariablesOf } from '../web/graphql';
import type { AlliancePurpose } from './labels';
import type { ProposeAlliance } from './operations';

/** What is written in the form for a proposal; empty texts are what is left out. */
export type Proposal = {
  requestKey: string;
  proposedBy: string;
  /** Whether the proposer is a party; a federation may also bring others together. */
  proposerIsParty: boolean;
  parties: string[];
  title: string;
  text: string;
  language: string;
  purposes: AlliancePurpose[];
  evidenceUrl: string;
  since: string;
  until: string;
  noticeDays: number | string;
  commitments: Commitment[];
};

/** The act that sends a proposal. */
export function proposalInput(proposal: Proposal): VariablesOf<typeof ProposeAlliance>['input'] {
  return {
    ...proposal,
    title: proposal.title.trim(),
    text: proposal.text.trim(),
    evidenceUrl: proposal.evidenceUrl.trim() || null,
    since: proposal.since || null,
    until: proposal.until || null,
    noticeDays: Number(proposal.noticeDays),
    commitments: writtenCommitments(proposal.commitments),
  };
}

/** The first thing that keeps a proposal from being sent, by field; the server checks everything again. */
export function missingIn(proposal: Proposal): (keyof Proposal)[] {
  const missing: (keyof Proposal)[] = [];
  if (!proposal.proposedBy) missing.push('proposedBy');
  if (proposal.parties.length < (proposal.proposerIsParty ? 1 : 2)) missing.push('parties');
  if (!proposal.title.trim()) missing.push('title');
  if (!proposal.text.trim()) missing.push('text');
  if (proposal.purposes.length === 0) missing.push('purposes');
  if (proposal.noticeDays === '') missing.push('noticeDays');
  return missing;
}
