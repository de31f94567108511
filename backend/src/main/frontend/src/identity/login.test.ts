import { expect, it } from 'vitest';
import { maskedToken } from './login';

it('masks the token so that the server can unmask it', () => {
  const token = 'b5f0c8e2-3a7d-4a53-9b1e-52a1b6e4f3d9';
  const bytes = Buffer.from(maskedToken(token), 'base64url');
  const half = bytes.length / 2;
  const unmasked = bytes.subarray(half).map((byte, i) => byte ^ (bytes[i] ?? 0));
  expect(Buffer.from(unmasked).toString()).toBe(token);
  expect(maskedToken(token)).not.toBe(maskedToken(token));
});
