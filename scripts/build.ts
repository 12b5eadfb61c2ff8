// `npm run build`: JavaScript beside every LWC TypeScript file, the types the components are checked against,
// the plugin, and the browser module of Salesforce's base components. Only what is out of date is written.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emitJavaScript } from './build/emit.ts';
import { prepareVendor } from '../local-org/src/lightning/vendor/prepare.ts';
import { buildPlugin } from './build/plugin.ts';
import { lwcBundles, packageDirectories } from './build/bundles.ts';
import { writeTypes } from './build/types.ts';

const root = join(import.meta.dirname, '..');
const bundles = lwcBundles(packageDirectories(root));

writeTypes(root, bundles);
await emitJavaScript(bundles);
if (existsSync(join(root, 'plugin/src'))) buildPlugin(join(root, 'plugin'));
await prepareVendor(join(root, '.cache/lightning'), console.log);
