import { one } from '../web/address';

/** The filters of the audit trail as they stand in the address. */
export type AuditSearch = { organisation?: string; person?: string; act?: string };

/** Reads the filters from the address. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  return { organisation: one(search.organisation), person: one(search.person), act: one(search.act) };
}
