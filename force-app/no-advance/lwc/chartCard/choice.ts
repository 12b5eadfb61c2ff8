// Whether a person wants a chart as its table, remembered in this browser where it remembers anything.
import USER_ID from '@salesforce/user/Id';

const keyOf = (name: string): string => `advance.chart.${USER_ID}.${name}`;

export function keptChoice(name: string): boolean {
  try {
    return window.localStorage.getItem(keyOf(name)) === 'table';
  } catch {
    return false;
  }
}

export function keepChoice(name: string, isTable: boolean): void {
  try {
    window.localStorage.setItem(keyOf(name), isTable ? 'table' : 'chart');
  } catch {
    // Storage is full or forbidden: the choice lives as long as the page.
  }
}
