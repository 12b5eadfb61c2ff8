/** `node killed-run.ts DATA SOURCE`: starts a full run and dies in its second chunk, with half of it written. */
import { LocalOrg } from '../../../local-org/src/platform/org.ts';
import { runJobIn } from '../../lib/in-process.ts';
import { ROOT } from '../../lib/run.ts';
import { onUpdate } from './faults.ts';

const [dataDir, source] = process.argv.slice(2);
const org = LocalOrg.open({ projectDir: ROOT, dataDir: dataDir!, alsoFrom: [source!] });
let rows = 0;
onUpdate(org, 'Opportunity', () => {
  if (++rows > 250) process.kill(process.pid, 'SIGKILL');
  return null;
});
await runJobIn(org, true);
