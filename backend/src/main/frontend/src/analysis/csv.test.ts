import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('writes lines that spreadsheets read, in any script', () => {
  expect(
    csvOf([
      ['名前', 'Links'],
      ['森の"しごと", 舎\n本部', 12],
      [null, undefined, 'x'],
    ]),
  ).toBe('\uFEFF名前,Links\r\n"森の""しごと"", 舎\n本部",12\r\n,,x\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('takes the sting out of %j', (cell) => {
  expect(csvOf([[cell]]).replaceAll('"', '')).toBe(`\uFEFF'${cell}\r\n`);
});

it('leaves numbers as they are', () => {
  expect(csvOf([[-1.5, 0]])).toBe('\uFEFF-1.5,0\r\n');
});
