import { dutyKinds } from './labels';
import type { DutyItem } from './types';

/** What is being written, in the address. */
export type DutySearch = { write?: DutyItem['kind'] };

/** Reads the search part of an address; what it does not know opens nothing. */
export function readDutySearch({ write }: Record<string, unknown>): DutySearch {
  const kind = dutyKinds.find((each) => each === write);
  return kind ? { write: kind } : {};
}
