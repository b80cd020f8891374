/** A worker for tests of the pool: waits the milliseconds of its job, then answers; 'throw' and 'exit' do what they say. */
import { parentPort } from 'node:worker_threads';

parentPort!.on('message', ({ index, job }: { index: number; job: number | 'throw' | 'exit' }) => {
  if (job === 'throw') throw new Error('thrown on purpose');
  if (job === 'exit') process.exit(3);
  setTimeout(() => parentPort!.postMessage(job < 0 ? { index, failure: 'refused on purpose' } : { index, text: `${index} ` }), job as number);
});
