import { check as conversionGate } from '../conversion.ts';
import { check as formulasGate } from '../formulas.ts';
import { check as metadataXmlGate } from '../metadata-xml.ts';
import { check as referencesGate } from '../references.ts';
import { check as soqlGate } from '../soql.ts';
import { testGate } from './plant.ts';
import { components } from './planted/components.ts';
import { conversion } from './planted/conversion.ts';
import { formulas } from './planted/formulas.ts';
import { layouts } from './planted/layouts.ts';
import { limits } from './planted/limits.ts';
import { metadataXml } from './planted/metadata-xml.ts';
import { pages } from './planted/pages.ts';
import { permissions } from './planted/permissions.ts';
import { queries } from './planted/queries.ts';
import { records } from './planted/records.ts';
import { reports } from './planted/reports.ts';

testGate('metadata XML', metadataXmlGate, metadataXml);
testGate('formulas', formulasGate, formulas);
testGate('queries', soqlGate, queries);
testGate('references', referencesGate, [
  ...permissions,
  ...layouts,
  ...pages,
  ...records,
  ...reports,
  ...components,
  ...limits,
]);
testGate('conversion', conversionGate, conversion);
