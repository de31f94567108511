import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/** Writes `documents.json` beside the bundle: the text of each operation by its SHA-256, for the server's register. */
export function registeredDocuments(): Plugin {
  let root = '';
  let outDir = '';
  return {
    name: 'yui-registered-documents',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      outDir = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const { module } = await runnerImport<typeof import('../src/web/documents')>(join(root, 'src/web/documents.ts'), {
        root,
        configFile: false,
        logLevel: 'warn',
      });
      const register = Object.fromEntries(
        module.documentTexts().map((text) => [createHash('sha256').update(text).digest('hex'), text]),
      );
      await writeFile(join(outDir, 'documents.json'), `${JSON.stringify(register, null, 1)}\n`);
    },
  };
}
