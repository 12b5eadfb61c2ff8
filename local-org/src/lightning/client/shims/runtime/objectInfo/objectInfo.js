/** Object descriptions and picklist values; they do not change while a page is open, so each is asked for once. */
import { deepFreeze } from 'runtime/adapter';
import { request } from 'runtime/http';

const MASTER_RECORD_TYPE = '012000000000000AAA';
const answers = new Map();

function once(path) {
  if (!answers.has(path)) {
    const answer = request('GET', path).then(deepFreeze);
    answers.set(path, answer);
    answer.catch(() => answers.delete(path));
  }
  return answers.get(path);
}

export const apiName = (object) => object?.objectApiName ?? object;

export const objectInfo = (object) => once(`/ui-api/object-info/${apiName(object)}`);

export const picklistValues = (object, field, recordTypeId = MASTER_RECORD_TYPE) =>
  once(`/ui-api/object-info/${apiName(object)}/picklist-values/${recordTypeId}/${field}`);

export const allPicklistValues = (object, recordTypeId = MASTER_RECORD_TYPE) =>
  once(`/ui-api/object-info/${apiName(object)}/picklist-values/${recordTypeId}`);
