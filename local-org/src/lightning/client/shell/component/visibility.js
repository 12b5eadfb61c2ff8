import { boot, formFactor, permission } from 'runtime/boot';

/**
 * Whether a component's visibility rule holds. Rules over the record's fields are not evaluated here: such a component
 * is shown.
 */
export function isVisible(rule) {
  if (!rule) return true;
  const results = rule.criteria.map(holds);
  if (!rule.filter) return results.every(Boolean);
  return evaluate(rule.filter, results);
}

function holds({ left, operator, right }) {
  const value = valueOf(left);
  if (value === undefined) return true;
  const isEqual = String(value).toLowerCase() === String(right).toLowerCase();
  return operator === 'NE' ? !isEqual : isEqual;
}

function valueOf(expression) {
  const path = expression.replace(/[{!}]/g, '');
  if (path === '$Client.FormFactor') return formFactor;
  if (path === '$User.Username') return boot.user.username;
  const [, name] = /^\$Permission\.(?:CustomPermission\.)?(\w+)$/.exec(path) ?? [];
  return name ? Boolean(permission('custom', name)) : undefined;
}

/** `1 AND (2 OR 3)`, without evaluating text as code. */
function evaluate(filter, results) {
  const tokens = filter.match(/\d+|AND|OR|NOT|[()]/gi) ?? [];
  const term = () => {
    const token = tokens.shift();
    if (token === '(') {
      const value = or();
      tokens.shift();
      return value;
    }
    return token?.toUpperCase() === 'NOT' ? !term() : (results[Number(token) - 1] ?? true);
  };
  const and = () => {
    let value = term();
    while (tokens[0]?.toUpperCase() === 'AND') {
      tokens.shift();
      value = term() && value;
    }
    return value;
  };
  const or = () => {
    let value = and();
    while (tokens[0]?.toUpperCase() === 'OR') {
      tokens.shift();
      value = and() || value;
    }
    return value;
  };
  return or();
}
