/** The address of an organisation's page, for tables that leave the portal. */
export function organisationAddress(id: string): string {
  return `${location.origin}/organisations/${id}`;
}
