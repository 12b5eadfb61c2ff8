import { withSchema } from './gates/metadata/project.ts';
import { checkTemplates } from './gates/metadata/references/lwc-templates.ts';
import { checkModules } from './gates/metadata/references/lwc-modules.ts';
import { show } from './gates/finding.ts';
const t=Date.now();
for (const f of await withSchema('/work/main', (p)=>[...checkTemplates(p),...checkModules(p)])) console.log(show(f)); console.log(Date.now()-t);
