import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, expect, it, vi } from 'vitest';
import { createPortalClient } from '../web/client';
import type { Import } from './ImportPage';
import { MappingForm } from './MappingForm';

afterEach(() => vi.unstubAllGlobals());

const uploaded = {
  id: 'i1',
  mapping: [{ position: 0, field: 'NAME' }],
  identifierScheme: null,
  country: null,
  kind: null,
  columns: [
    { position: 0, header: 'Title', examples: ['Bakery'] },
    { position: 1, header: 'Land', examples: ['GB'] },
  ],
} as unknown as Import;

function show() {
  const sent: { operationName: string; variables: { input: unknown } }[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push(JSON.parse(init.body as string));
    return Promise.resolve(new Response('{"data":null}', { headers: { 'content-type': 'application/json' } }));
  });
  const onChanged = vi.fn();
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <Provider value={createPortalClient('en')}>
          <MappingForm one={uploaded} onChanged={onChanged} />
        </Provider>
      </MantineProvider>
    </I18nProvider>,
  );
  return { sent, onChanged };
}

const choose = (column: string, value: string) =>
  fireEvent.change(screen.getByLabelText(column), { target: { value } });
const look = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Look at the outcome' });

it('says when two columns have the same meaning, and does not send it', () => {
  show();
  choose('Land', 'NAME');
  expect(screen.getAllByText('Another column has this meaning too.')).toHaveLength(2);
  expect(look().disabled).toBe(true);
});

it('needs a column for the name', () => {
  show();
  choose('Title', '');
  expect(screen.getByText('One column must be the name.')).toBeDefined();
  expect(look().disabled).toBe(true);
});

it('sends the whole mapping, and tells that it was changed', async () => {
  const { sent, onChanged } = show();
  expect(onChanged).toHaveBeenLastCalledWith(false);
  choose('Land', 'COUNTRY');
  expect(onChanged).toHaveBeenLastCalledWith(true);
  fireEvent.click(look());
  await waitFor(() => expect(sent).not.toHaveLength(0));
  expect(sent[0]?.variables.input).toMatchObject({
    import: 'i1',
    mapping: [
      { position: 0, field: 'NAME' },
      { position: 1, field: 'COUNTRY' },
    ],
  });
});
