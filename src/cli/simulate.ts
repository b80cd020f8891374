/** Entry point of `npm run simulate`: runs the command on the process's own arguments and streams. */
import { runSimulate } from './runSimulate';

// A reader that stops early (`| head`) is no fault of ours: its write says so below.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runSimulate(process.argv.slice(2), {
  write: (text) => new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error))),
  report: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
