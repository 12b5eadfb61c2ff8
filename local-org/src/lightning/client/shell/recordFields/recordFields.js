/** The fields that an object's record page shows, as UI API names them; lookups come with their parent's name. */
export function recordFields(object) {
  const views = [...object.compact, ...object.sections.flatMap(({ columns }) => columns.flat())];
  const names = [object.nameField, ...views.flatMap(namesOf)];
  return [...new Set(names)].map((name) => `${object.apiName}.${name}`);
}

const namesOf = ({ name, relationship, parentName }) =>
  relationship ? [name, `${relationship}.${parentName}`] : [name];

/** What `shell-field-value` needs, from a record representation. */
export function fieldOfRecord(field, record) {
  const value = record?.fields[field.name]?.value ?? null;
  const parentName = field.relationship ? record?.fields[field.relationship]?.displayValue : undefined;
  return { key: field.name, field, label: field.label, help: field.help, value, parentName };
}

/** The same, from a row of a list. */
export function fieldOfRow(field, row) {
  return { key: field.name, field, label: field.label, value: row[field.name], parentName: row[`${field.name}.name`] };
}
