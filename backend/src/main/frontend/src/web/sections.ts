import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkProps } from '@tanstack/react-router';
import { isAdministrator, isStaff, type Viewer } from '../identity/session';

/** One page in the navigation. */
export type SectionPage = {
  to: LinkProps['to'];
  label: MessageDescriptor;
  /** To whom it is open, when not to everyone. */
  isOpen?: (viewer: Viewer | null | undefined) => boolean;
};

/** A part of the portal in the top navigation, with the pages in it. */
export type Section = SectionPage & {
  /** Addresses that begin like this belong to it. */
  prefixes: string[];
  pages: SectionPage[];
};

/** The top navigation. A later part is one more entry; only pages that exist are named. */
export const sections: Section[] = [
  { to: '/', label: msg`Home`, prefixes: [], pages: [] },
  {
    to: '/organisations',
    label: msg`Network`,
    prefixes: ['/organisations', '/alliances', '/network', '/map', '/statistics'],
    pages: [
      { to: '/organisations', label: msg`Directory` },
      { to: '/network', label: msg`Network view` },
      { to: '/network/changes', label: msg`What changed` },
      { to: '/map', label: msg`Map` },
      { to: '/network/analysis', label: msg`Gaps and bridges` },
      { to: '/alliances', label: msg`Alliances` },
      { to: '/statistics', label: msg`Statistics` },
    ],
  },
  {
    to: '/cooperatives',
    label: msg`Our co-op`,
    prefixes: [
      '/cooperatives',
      '/proposals',
      '/assemblies',
      '/elections',
      '/reports',
      '/plans',
      '/standards',
      '/indicators',
      '/reviews',
      '/fiscal-years',
    ],
    pages: [],
    isOpen: (viewer) => Boolean(viewer),
  },
  {
    to: '/desk',
    label: msg`Desk`,
    prefixes: ['/desk'],
    pages: [
      { to: '/desk', label: msg`Desk` },
      { to: '/desk/import', label: msg`Import`, isOpen: isStaff },
      { to: '/desk/places', label: msg`Places`, isOpen: isStaff },
      { to: '/desk/duplicates', label: msg`Duplicates`, isOpen: isStaff },
      { to: '/desk/stale', label: msg`Stale entries`, isOpen: isStaff },
      { to: '/desk/indicators', label: msg`Shared indicators`, isOpen: isStaff },
      { to: '/desk/staff', label: msg`Staff` },
      { to: '/desk/audit', label: msg`Audit trail` },
    ],
    isOpen: (viewer) => isStaff(viewer) || isAdministrator(viewer),
  },
];

/** Those of some pages that are open to the viewer. */
export function openTo<Page extends SectionPage>(viewer: Viewer | null | undefined, pages: Page[]): Page[] {
  return pages.filter(({ isOpen }) => !isOpen || isOpen(viewer));
}

/** Whether an address belongs to a section. */
export function isWithin(section: Section, pathname: string): boolean {
  if (section.prefixes.length === 0) return pathname === section.to;
  return section.prefixes.some((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`));
}
