import { one } from '../web/address';

/** How the register is narrowed, as the address tells. */
export type RegisterSearch = { name?: string; former?: boolean };

/** Reads it; what makes no sense is left out. */
export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const name = one(search.name);
  return { ...(name && { name }), ...(search.former === true && { former: true }) };
}
