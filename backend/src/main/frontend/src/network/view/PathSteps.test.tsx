import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Node, Path } from './graphOf';
import { PathSteps } from './PathSteps';

const node = (id: string, name: string) =>
  ({ __typename: 'Partner', id, kind: 'BUSINESS', name, otherNames: [], place: null }) as Node;
const azusa = node('a', 'Azusa');
const union = node('f', 'Union');
const town = node('t', 'Town');

const belongs: Path['steps'][number] = {
  from: azusa,
  to: union,
  link: { kind: 'AFFILIATION', source: 'a', target: 'f', since: '2019-05-25', until: null, origin: null },
  person: null,
};
const allied: Path['steps'][number] = {
  from: union,
  to: town,
  link: {
    kind: 'ALLIANCE',
    source: 't',
    target: 'f',
    since: '2021-12-01',
    until: null,
    origin: { __typename: 'Alliance', id: 'x', title: 'Work survey', language: 'en' },
  },
  person: null,
};

async function text(steps: Path['steps']) {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <PathSteps steps={steps} /> }),
    history: createMemoryHistory(),
  });
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <RouterProvider router={router as never} />
      </MantineProvider>
    </I18nProvider>,
  );
  await screen.findByRole('list');
  return document.body.textContent;
}

it('says who could introduce whom, and what each link is', async () => {
  const words = await text([belongs, allied]);
  expect(words).toContain('Union is linked with both and could introduce Azusa to Town.');
  expect(words).toContain('Azusa belongs to Union since May 25, 2019.');
  expect(words).toContain('Union is allied with Town since December 1, 2021. Work survey');
});

it('names the member first, whichever way the path runs', async () => {
  const words = await text([{ ...belongs, from: union, to: azusa }]);
  expect(words).toContain('They are linked with each other');
  expect(words).toContain('Azusa belongs to Union');
});

it('names the person who acts for both', async () => {
  const link = {
    kind: 'SHARED_REPRESENTATIVE',
    source: 'a',
    target: 't',
    since: '2022-03-01',
    until: null,
    origin: null,
  };
  const words = await text([
    { from: azusa, to: town, link, person: { id: 'p', displayName: 'Emma' } } as typeof allied,
  ]);
  expect(words).toContain('Emma acts for Azusa and for Town since March 1, 2022.');
});
