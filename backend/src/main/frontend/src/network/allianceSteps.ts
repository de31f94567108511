import type { AllianceState } from './labels';

/** What the steps of an alliance are read from. */
export type AllianceCourse = {
  state: AllianceState;
  proposedAt: string;
  since: string | null;
  until: string | null;
  parties: readonly { organisation: { name: string }; consentedAt: string | null; declinedAt: string | null }[];
  ending: { at: string } | null;
};

/** One step on an alliance's way. */
export type AllianceStep = {
  key: 'proposed' | 'consented' | 'declined' | 'withdrawn' | 'lapsed' | 'inForce' | 'ended';
  /** Behind, where it stands, still to come, or where it broke off. */
  place: 'done' | 'now' | 'ahead' | 'broken';
  /** When it was, or will be; absent when no day is known. */
  at: string | null;
  /** Whose turn it is. */
  waitsFor: string[];
};

const BROKEN = { DECLINED: 'declined', WITHDRAWN: 'withdrawn', LAPSED: 'lapsed' } as const;

/** The steps an alliance has gone, stands at and still has to go. */
export function allianceSteps(alliance: AllianceCourse): AllianceStep[] {
  const { state, proposedAt, since, until } = alliance;
  const proposed = step('proposed', 'done', proposedAt);
  switch (state) {
    case 'DECLINED':
    case 'WITHDRAWN':
    case 'LAPSED':
      return [proposed, step(BROKEN[state], 'broken', brokenAt(alliance))];
    case 'PROPOSED':
      return [
        proposed,
        { ...step('consented', 'now', null), waitsFor: awaited(alliance) },
        step('inForce', 'ahead', since),
        step('ended', 'ahead', until),
      ];
    case 'AGREED':
      return [
        proposed,
        step('consented', 'done', lastConsent(alliance)),
        step('inForce', 'now', since),
        step('ended', 'ahead', until),
      ];
    case 'IN_FORCE':
    case 'ENDED': {
      const isOver = state === 'ENDED';
      return [
        proposed,
        step('consented', 'done', lastConsent(alliance)),
        step('inForce', isOver ? 'done' : 'now', since),
        step('ended', isOver ? 'now' : 'ahead', until),
      ];
    }
  }
}

function step(key: AllianceStep['key'], place: AllianceStep['place'], at: string | null): AllianceStep {
  return { key, place, at, waitsFor: [] };
}

function awaited({ parties }: AllianceCourse): string[] {
  return parties.filter(({ consentedAt }) => !consentedAt).map(({ organisation }) => organisation.name);
}

function lastConsent({ parties }: AllianceCourse): string | null {
  const moments = parties.flatMap(({ consentedAt }) => consentedAt ?? []);
  return moments.reduce<string | null>(
    (latest, moment) => (latest === null || Date.parse(moment) > Date.parse(latest) ? moment : latest),
    null,
  );
}

function brokenAt({ state, parties, ending, until }: AllianceCourse): string | null {
  if (state === 'DECLINED') return parties.find(({ declinedAt }) => declinedAt)?.declinedAt ?? null;
  return state === 'WITHDRAWN' ? (ending?.at ?? null) : until;
}
