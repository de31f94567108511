import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type ChainFindings, Findings } from './ChainCheck';

const whole: ChainFindings = {
  isIntact: true,
  sealCount: 3,
  entryCount: 41,
  lastHash: '9f2c',
  firstBrokenSeal: null,
  firstBrokenEntry: null,
};

function show(found: ChainFindings) {
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <Findings found={found} />
      </MantineProvider>
    </I18nProvider>,
  );
  return screen.getByRole('status').textContent;
}

it('says that the record is whole and gives the last hash to keep', () => {
  const words = show(whole);
  expect(words).toContain('3 seals over 41 entries fit');
  expect(words).toContain('9f2c');
});

it('names the first seal that does not fit, and gives no hash to rely upon', () => {
  const words = show({ ...whole, isIntact: false, firstBrokenSeal: 2, firstBrokenEntry: 'e7' });
  expect(words).toContain('The record was changed');
  expect(words).toContain('Seal 2 is the first that does not fit');
  expect(words).toContain('e7');
  expect(words).not.toContain('9f2c');
});
