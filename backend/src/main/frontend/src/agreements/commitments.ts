import type { DecentWorkTopic } from './labels';

/** A promise to those who work under an alliance. */
export type Commitment = { topic: DecentWorkTopic; text: string };

/** The promises that say something, as they are sent. */
export function writtenCommitments(commitments: Commitment[]): Commitment[] {
  return commitments.map(({ topic, text }) => ({ topic, text: text.trim() })).filter(({ text }) => text !== '');
}
