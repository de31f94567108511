import { describe, expect, it } from 'vitest';
import { fileText } from './fileText';

describe('files of hours', () => {
  it('are read in UTF-8', async () => {
    expect(await fileText(new Blob(['日,時間']))).toBe('日,時間');
  });

  it('are read in Shift_JIS where they are no UTF-8', async () => {
    const bytes = new Uint8Array([0x93, 0xfa, 0x2c, 0x8e, 0x9e, 0x8a, 0xd4]);
    expect(await fileText(new Blob([bytes]))).toBe('日,時間');
  });
});
