/** Checks, without writing, that the catalogues hold exactly the texts of the pages, each in every language. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const config = getConfig();
const faults = [];
for (const catalogue of await getCatalogs(config)) {
  const texts = (await catalogue.collect()) ?? {};
  for (const language of config.locales) {
    const file = catalogue.getFilename(language);
    const known = await catalogue.read(language);
    for (const [id, { message }] of Object.entries(texts)) {
      if (!known?.[id]?.translation) faults.push(`${file} lacks "${message}"`);
    }
    for (const [id, { message }] of Object.entries(known ?? {})) {
      if (!(id in texts)) faults.push(`${file} has "${message}", which no page says`);
    }
  }
}
if (faults.length > 0) {
  faults.push('`npm run messages` brings the catalogues up to date; then translate what is empty in ja.po.');
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
