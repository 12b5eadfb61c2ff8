/** Apart from the others, since it needs the heavy tools. */
import { check } from '../lwc-compiler.ts';
import { testGate } from './plant.ts';
import { lwcCompiler } from './planted/compiler.ts';

testGate('the platform’s LWC compiler', check, lwcCompiler);
