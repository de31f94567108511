/** Joins the portal's schema files into the one that the typed operations are checked against. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, '../../../../../schema/graphql');
const target = join(here, '../src/generated');

mkdirSync(target, { recursive: true });
const joined = readdirSync(source)
  .filter((name) => name.endsWith('.graphqls'))
  .sort()
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');
writeFileSync(join(target, 'schema.graphql'), joined);
