import { createAdapter } from 'runtime/adapter';
import { allPicklistValues, objectInfo, picklistValues } from 'runtime/objectInfo';

export const getObjectInfo = createAdapter({
  needs: ['objectApiName'],
  fetch: ({ objectApiName }) => objectInfo(objectApiName),
});

export const getObjectInfos = createAdapter({
  needs: ['objectApiNames'],
  async fetch({ objectApiNames }) {
    const infos = await Promise.all(objectApiNames.map(objectInfo));
    return { results: infos.map((result) => ({ statusCode: 200, result })) };
  },
});

export const getPicklistValues = createAdapter({
  needs: ['recordTypeId', 'fieldApiName'],
  fetch({ recordTypeId, fieldApiName }) {
    const [object, field] = fieldApiName.fieldApiName
      ? [fieldApiName.objectApiName, fieldApiName.fieldApiName]
      : fieldApiName.split('.');
    return picklistValues(object, field, recordTypeId);
  },
});

export const getPicklistValuesByRecordType = createAdapter({
  needs: ['objectApiName', 'recordTypeId'],
  fetch: ({ objectApiName, recordTypeId }) => allPicklistValues(objectApiName, recordTypeId),
});
