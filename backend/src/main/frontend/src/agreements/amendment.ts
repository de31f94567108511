import type { AlliancePurpose } from '../network/labels';
import type { VariablesOf } from '../web/graphql';
import { type Commitment, writtenCommitments } from './commitments';
import type { ProposeAmendment } from './operations';

/** What is written in the form for a change; empty texts are what is not there. */
export type Change = {
  organisation: string;
  reason: string;
  title: string;
  text: string;
  purposes: AlliancePurpose[];
  evidenceUrl: string;
  until: string;
  noticeDays: number | string;
  commitments: Commitment[];
};

/** What an alliance says now. */
export type Terms = {
  title: string;
  text: string;
  purposes: readonly AlliancePurpose[];
  evidenceUrl: string | null;
  until: string | null;
  noticeDays: number;
  commitments: readonly Commitment[];
};

type Input = VariablesOf<typeof ProposeAmendment>['input'];

/** What of the form differs from what the alliance says now; only this is sent. */
export function changesOf(change: Change, terms: Terms): Partial<Input> {
  const wanted: Partial<Input> = {
    title: change.title.trim(),
    text: change.text.trim(),
    purposes: change.purposes,
    evidenceUrl: change.evidenceUrl.trim() || null,
    until: change.until || null,
    noticeDays: Number(change.noticeDays),
    commitments: writtenCommitments(change.commitments),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => JSON.stringify(sorted(value)) !== JSON.stringify(sorted(terms[field as keyof Terms])),
    ),
  );
}

/** Purposes and topics have no order; GraphQL's `__typename` is no part of them. */
function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value
    .map((one) => (typeof one === 'string' ? one : { topic: one.topic, text: one.text }))
    .map((one) => JSON.stringify(one))
    .sort();
}
