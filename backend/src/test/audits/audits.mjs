// Runs the audits of GraphQL over HTTP against the address given and prints each that does not pass. Signed in with the token
// given, because some of them ask for `__type`.
import { auditServer } from 'graphql-http';

const [url, token] = process.argv.slice(2);
const results = await auditServer({
  url,
  fetchFn: (address, init) =>
    fetch(address, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } }),
});
const counts = { ok: 0, warn: 0, error: 0, notice: 0 };
for (const result of results) {
  counts[result.status] += 1;
  if (result.status !== 'ok') {
    console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
  }
}
console.log(JSON.stringify({ audits: results.length, ...counts }));
// An unmet MUST is an error and an unmet SHOULD a warning; an unmet MAY is only a notice.
process.exitCode = counts.error + counts.warn > 0 ? 1 : 0;
