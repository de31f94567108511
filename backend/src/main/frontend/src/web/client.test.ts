import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { ViewerQuery } from '../identity/operations';
import { createPortalClient } from './client';
import { documentTexts } from './documents';

afterEach(() => vi.unstubAllGlobals());

function answering(...answers: object[]) {
  const calls: { headers: Record<string, string>; body: Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    calls.push({ headers: init.headers as Record<string, string>, body: JSON.parse(init.body as string) });
    const answer = JSON.stringify(answers[calls.length - 1]);
    return Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }));
  });
  return calls;
}

it('sends the hash of a registered document instead of its text', async () => {
  const calls = answering({ data: { viewer: null } });
  await createPortalClient('ja').query(ViewerQuery, {}).toPromise();
  const registered = documentTexts().map((text) => createHash('sha256').update(text).digest('hex'));
  const [call] = calls;
  expect(call?.body).toEqual({
    operationName: 'Viewer',
    variables: {},
    extensions: { persistedQuery: { version: 1, sha256Hash: expect.toBeOneOf(registered) } },
  });
  expect(new Headers(call?.headers).get('Accept-Language')).toBe('ja');
});

it('sends the text when the server does not know the document', async () => {
  const calls = answering({ errors: [{ message: 'PersistedQueryNotFound' }] }, { data: { viewer: null } });
  const { data } = await createPortalClient('en').query(ViewerQuery, {}).toPromise();
  expect(calls[1]?.body.query).toContain('query Viewer');
  expect(data).toEqual({ viewer: null });
});
