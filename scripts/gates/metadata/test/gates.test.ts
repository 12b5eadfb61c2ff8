import { check as conversionGate } from '../conversion.ts';
import { check as formulasGate } from '../formulas.ts';
import { check as metadataXmlGate } from '../metadata-xml.ts';
import { check as referencesGate } from '../references.ts';
import { check as soqlGate } from '../soql.ts';
import { testGate } from './plant.ts';
import { conversion, formulas, metadataXml, references, soql } from './planted.ts';

testGate('metadata XML', metadataXmlGate, metadataXml);
testGate('formulas', formulasGate, formulas);
testGate('queries', soqlGate, soql);
testGate('references', referencesGate, references);
testGate('conversion', conversionGate, conversion);
