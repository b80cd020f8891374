/** `npm run documents`: writes the documents that come from the code and says which of them changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allDocuments } from './documents/allDocuments';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

for (const [path, text] of allDocuments((path) => readFileSync(join(ROOT, path), 'utf8'))) {
  const file = join(ROOT, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  mkdirSync(dirname(file), { recursive: true });
  if (before !== text) writeFileSync(file, text);
  console.log(`${before === text ? 'as it was' : before === null ? 'new      ' : 'changed  '} ${path}`);
}
