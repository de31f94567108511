import { t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Container } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Viewer } from '../identity/session';
import classes from './Shell.module.css';
import { isWithin, openTo, sections } from './sections';

/** The portal's name, leading home. */
export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" alt="" width="28" height="28" />
      <span>
        Yui <span lang="ja">結</span>
      </span>
    </Link>
  );
}

/** The parts of the portal that are open to the viewer. */
export function MainNavigation({ viewer, pathname }: { viewer: Viewer | null | undefined; pathname: string }) {
  const { i18n } = useLingui();
  return (
    <nav aria-label={t`Main`}>
      <ul className={classes.sections}>
        {openTo(viewer, sections).map((section) => (
          <li key={section.to}>
            <Link
              to={section.to}
              className={classes.section}
              data-here={isWithin(section, pathname) || undefined}
              aria-current={isWithin(section, pathname) ? 'page' : undefined}
            >
              {i18n._(section.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of the part one is in, when it has several. */
export function SubNavigation({ viewer, pathname }: { viewer: Viewer | null | undefined; pathname: string }) {
  const { i18n } = useLingui();
  const section = sections.find((candidate) => isWithin(candidate, pathname));
  const pages = openTo(viewer, section?.pages ?? []);
  if (!section || pages.length < 2) return null;
  return (
    <nav aria-label={i18n._(section.label)} className={classes.sub}>
      <Container size="lg">
        <ul className={classes.sections}>
          {pages.map((page) => (
            <li key={page.to}>
              <Link
                to={page.to}
                className={classes.section}
                activeOptions={{ exact: pages.some(({ to }) => to?.startsWith(`${page.to}/`)) }}
                activeProps={{ 'data-here': true }}
              >
                {i18n._(page.label)}
              </Link>
            </li>
          ))}
        </ul>
      </Container>
    </nav>
  );
}
