import { boot } from 'runtime/boot';
import { toUrl } from 'runtime/router';

const TYPES = {
  currency: 'currency',
  int: 'number',
  double: 'number',
  date: 'date-local',
  datetime: 'date',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
  url: 'url',
};

const NAME_WIDTH = 280;

/** Columns of `lightning-datatable`; the name and lookups are links. */
export function columnsOf(object) {
  return object.columns.map((field, index) => {
    const common = { label: field.label, sortName: field.name, sortable: true, hideDefaultActions: true };
    if (index === 0) return { ...common, ...link('_url', field.name), initialWidth: NAME_WIDTH };
    if (field.relationship) return { ...common, ...link(`${field.name}_url`, `${field.name}.name`) };
    return { ...common, fieldName: field.name, type: TYPES[field.type] ?? 'text', typeAttributes: attributesOf(field) };
  });
}

/** Fields with a dot cannot be columns, so names of parents get a plain key. */
const key = (name) => name.replace('.', '_');

const link = (urlField, labelField) => ({
  fieldName: key(urlField),
  type: 'url',
  typeAttributes: { label: { fieldName: key(labelField) }, target: '_self' },
});

function attributesOf(field) {
  if (field.type === 'currency') return { currencyCode: boot.i18n.currency, minimumFractionDigits: 0 };
  if (field.type === 'date') return { year: 'numeric', month: 'short', day: 'numeric' };
  if (field.type === 'datetime')
    return {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: boot.i18n.timeZone,
    };
  return {};
}

export function rowsOf(object, rows) {
  const pageOf = (recordId) => toUrl({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } });
  return rows.map((row) => {
    const flat = { Id: row.Id, _url: pageOf(row.Id) };
    object.columns.forEach(({ name, relationship }, index) => {
      flat[name] = row[name] ?? (index === 0 ? '(no name)' : null);
      if (!relationship || !row[name]) return;
      flat[key(`${name}_url`)] = pageOf(row[name]);
      flat[key(`${name}.name`)] = row[`${name}.name`];
    });
    return flat;
  });
}
