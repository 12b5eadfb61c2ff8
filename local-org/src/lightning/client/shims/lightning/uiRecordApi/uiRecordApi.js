import { createAdapter } from 'runtime/adapter';
import { request } from 'runtime/http';
import { asNames, fieldAt, forget, ingest, load, reload, track, trackedFields, watch } from 'runtime/records';

export const getRecord = createAdapter({
  needs: ['recordId'],
  async fetch(config, { force, self }) {
    const fields = asNames(config.fields);
    const optionalFields = asNames(config.optionalFields);
    if (!fields.length && !optionalFields.length) throw new Error('getRecord needs fields or optionalFields.');
    track(config.recordId, [...fields, ...optionalFields]);
    self.release?.();
    self.release = watch(config.recordId, (record) => self.emit({ data: record, error: undefined }));
    return load(config.recordId, fields, optionalFields, { force });
  },
});

export const getRecords = createAdapter({
  needs: ['records'],
  async fetch({ records }, { force }) {
    const wanted = records.flatMap(({ recordIds, fields, optionalFields }) =>
      recordIds.map((id) => load(id, asNames(fields), asNames(optionalFields), { force })),
    );
    return { results: (await Promise.all(wanted)).map((result) => ({ statusCode: 200, result })) };
  },
});

const alsoRead = (recordId) => {
  const names = trackedFields(recordId);
  return names.length ? `?${new URLSearchParams({ optionalFields: names.join(',') })}` : '';
};

export async function createRecord(input) {
  return ingest(await request('POST', '/ui-api/records', input));
}

export async function updateRecord(input) {
  const { Id: recordId, ...fields } = input.fields;
  if (!recordId) throw new Error('updateRecord needs the Id among its fields.');
  return ingest(await request('PATCH', `/ui-api/records/${recordId}${alsoRead(recordId)}`, { ...input, fields }));
}

export async function deleteRecord(recordId) {
  await request('DELETE', `/ui-api/records/${recordId}`);
  forget(recordId);
}

export async function notifyRecordUpdateAvailable(items) {
  await Promise.all(items.map((item) => reload(item.recordId)));
}

/** The older name of the same. */
export function getRecordNotifyChange(items) {
  notifyRecordUpdateAvailable(items);
}

export const getFieldValue = (record, field) => fieldAt(record, field)?.value;
export const getFieldDisplayValue = (record, field) => fieldAt(record, field)?.displayValue;

const inputFrom = (record, objectInfo, right) =>
  Object.fromEntries(
    Object.entries(record.fields)
      .filter(([name, { value }]) => !value?.fields && (!objectInfo || objectInfo.fields[name]?.[right]))
      .map(([name, { value }]) => [name, value]),
  );

export const generateRecordInputForCreate = (record, objectInfo) => ({
  apiName: record.apiName,
  fields: inputFrom(record, objectInfo, 'createable'),
});

export const generateRecordInputForUpdate = (record, objectInfo) => ({
  fields: { Id: record.id, ...inputFrom(record, objectInfo, 'updateable') },
});

export const createRecordInputFilteredByEditedFields = (input, original) => ({
  ...input,
  fields: Object.fromEntries(
    Object.entries(input.fields).filter(([name, value]) => name === 'Id' || original.fields[name]?.value !== value),
  ),
});
