import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const features = [
  'agreements',
  'analysis',
  'bylaws',
  'decisions',
  'distribution',
  'duties',
  'assemblies',
  'elections',
  'graph',
  'identity',
  'imports',
  'indicators',
  'interchange',
  'invitations',
  'membership',
  'network',
  'offices',
  'plans',
  'reviews',
  'search',
  'standards',
  'statistics',
  'upkeep',
  'web',
  'work',
];

/** One catalogue per feature folder; English is the source, so only Japanese needs translating. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'ja'],
  catalogs: features.map((feature) => ({
    path: `<rootDir>/src/${feature}/messages/{locale}`,
    include: [`<rootDir>/src/${feature}`],
  })),
  format: formatter({ origins: false, lineNumbers: false }),
  orderBy: 'message',
});
