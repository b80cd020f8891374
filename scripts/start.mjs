/** Builds the production app and serves it; prints the address when it is ready. PORT changes the port. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = Number(process.env.PORT ?? 4173);

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  stop(`PORT is "${process.env.PORT}"; it must be a whole number from 1 to 65535.`);
}
// The port first: whoever starts it twice must not lose the build that is being served.
let server;
try {
  server = await serve(`${root}dist`, port);
} catch (error) {
  if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
  if (error.code === 'EACCES') stop(`Port ${port} may not be used by this user. Choose another one: PORT=4173 npm start`);
  throw error;
}
process.stdout.write('Building …\n');
await build({ root, logLevel: 'warn' });
process.stdout.write(`Dermis is ready: ${server.url.replace(/\/$/, '')}\n`);
