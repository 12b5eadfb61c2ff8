/** Registers the whole standard library. */
import { allNativeTypes } from '../registry.ts';
import { nativeEnums } from '../runtime/enums.ts';
import './object.ts';
import './string.ts';
import './pattern.ts';
import './numbers.ts';
import './math.ts';
import './date.ts';
import './datetime.ts';
import './time.ts';
import './blob.ts';
import './sobject.ts';
import './collections.ts';
import './exceptions.ts';
import './schema.ts';
import './field-sets.ts';
import './type.ts';
import './assert.ts';
import './system.ts';
import './limits.ts';
import './user-info.ts';
import './database-results.ts';
import './database.ts';
import './jobs.ts';
import './test.ts';
import './json.ts';
import './messaging.ts';
import './security.ts';
import './event-bus.ts';
import './rest.ts';
import './http.ts';
import './request.ts';
import './cache.ts';

for (const type of allNativeTypes()) {
  if (type.kind === 'enum' && !nativeEnums.has(type.name)) nativeEnums.define(type.name, type.constants ?? []);
}
