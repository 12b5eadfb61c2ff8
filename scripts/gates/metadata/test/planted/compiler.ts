/** Components the platform would not compile. */
import { CARD, type Planted } from './planted.ts';

export const lwcCompiler: Planted[] = [
  {
    name: 'JavaScript that does not parse',
    file: `${CARD}.js`,
    from: 'get rows() {',
    to: 'get rows( {',
    says: /./,
  },
  {
    name: 'a template that does not parse',
    file: `${CARD}.html`,
    from: '</lightning-card>',
    to: '',
    says: /LWC\d+/,
  },
  {
    name: 'an expression the platform does not take',
    file: `${CARD}.html`,
    from: '{count}',
    to: '{count + 1}',
    says: /LWC\d+/,
  },
  {
    name: 'TypeScript without its JavaScript',
    file: 'lwc/visitCard/more.ts',
    to: 'export const more = 1;',
    says: /has no more\.js beside it/,
  },
  {
    name: 'a component without its class',
    file: 'lwc/visitRow/visitRow.js-meta.xml',
    to: '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><isExposed>false</isExposed></LightningComponentBundle>',
    says: /has no visitRow\.js/,
  },
];
