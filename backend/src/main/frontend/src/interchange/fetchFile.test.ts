import { afterEach, expect, it, vi } from 'vitest';
import { refusalsOf } from '../web/refusals';
import { fetchFile } from './fetchFile';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answers = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(answer));
const refusals = () => fetchFile('/export/network.gexf?asOf=x', 'ja').catch(refusalsOf);

it('keeps the name that the portal gives', async () => {
  const headers = { 'Content-Disposition': 'attachment; filename="network-2026-04-01.gexf"' };
  answers(async () => new Response('<gexf/>', { headers }));
  const { name, content } = await fetchFile('/export/network.gexf?asOf=2026-04-01', 'ja');
  expect(name).toBe('network-2026-04-01.gexf');
  expect(await content.text()).toBe('<gexf/>');
});

it('tells what the portal refused', async () => {
  const error = { message: '形が正しくありません。', extensions: { code: 'INVALID_VALUE', field: 'asOf' } };
  answers(async () => new Response(JSON.stringify({ errors: [error] }), { status: 400 }));
  expect(await refusals()).toMatchObject([{ message: '形が正しくありません。', code: 'INVALID_VALUE', field: 'asOf' }]);
});

it('tells when the file was cut off or the portal is away', async () => {
  answers(async () => Promise.reject(new TypeError('network error')));
  expect(await refusals()).toMatchObject([{ code: 'UNREACHABLE' }]);
  answers(async () => new Response('Bad Gateway', { status: 502 }));
  expect(await refusals()).toMatchObject([{ code: 'UNREACHABLE' }]);
});
