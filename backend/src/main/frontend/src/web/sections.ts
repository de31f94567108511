import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkProps } from '@tanstack/react-router';

/** One page in the navigation. */
export type SectionPage = { to: LinkProps['to']; label: MessageDescriptor };

/** A part of the portal in the top navigation, with the pages in it. */
export type Section = SectionPage & {
  /** Addresses that begin like this belong to it. */
  prefixes: string[];
  pages: SectionPage[];
  /** Only federation staff and administrators see it. */
  staffOnly?: boolean;
};

/** The top navigation. A later part is one more entry; only pages that exist are named. */
export const sections: Section[] = [
  { to: '/', label: msg`Home`, prefixes: [], pages: [] },
  {
    to: '/organisations',
    label: msg`Network`,
    prefixes: ['/organisations', '/alliances', '/network'],
    pages: [
      { to: '/organisations', label: msg`Directory` },
      { to: '/network', label: msg`Network view` },
      { to: '/alliances', label: msg`Alliances` },
    ],
  },
  {
    to: '/desk',
    label: msg`Desk`,
    prefixes: ['/desk'],
    pages: [
      { to: '/desk', label: msg`Desk` },
      { to: '/desk/import', label: msg`Import` },
      { to: '/desk/audit', label: msg`Audit trail` },
    ],
    staffOnly: true,
  },
];

/** Whether an address belongs to a section. */
export function isWithin(section: Section, pathname: string): boolean {
  if (section.prefixes.length === 0) return pathname === section.to;
  return section.prefixes.some((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`));
}
