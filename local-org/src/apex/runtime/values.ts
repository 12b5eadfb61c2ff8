/** The Apex values. */
export { ApexBlob } from './blob.ts';
export { ApexList, ApexMap, ApexSet } from './collections.ts';
export { ApexDate, ApexDatetime, ApexTime } from './dates.ts';
export { ApexDecimal } from './decimal.ts';
export { ApexEnumValue } from './enums.ts';
export { ApexException } from './exceptions.ts';
export { ApexDouble } from './numbers.ts';
export { SObject } from './sobject.ts';
