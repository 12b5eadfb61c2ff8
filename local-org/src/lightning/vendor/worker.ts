/** Thread of the vendor build. */
import { workerData } from 'node:worker_threads';
import { buildVendor, type BuildOptions } from './build.ts';

await buildVendor(workerData as BuildOptions);
