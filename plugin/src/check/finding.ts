/** What a look at an installation finds. The words for it stand in messages/advance.check.md, under the same names. */
export type Finding = {
  /** Which question was asked of the org. */
  check: CheckName;
  status: 'ok' | 'warning' | 'error';
  /** Which of the question's answers it is; names the sentence. */
  answer: string;
  /** What the sentence speaks of: names, numbers. */
  values: string[];
};

export type CheckName =
  'package' | 'permissions' | 'owners' | 'schedule' | 'runs' | 'integrations' | 'doorway' | 'managers' | 'rules';

/** What the checks need of a connection: `Connection` of @salesforce/core has it. */
export type OrgReader = {
  query<T extends Record<string, unknown>>(soql: string): PromiseLike<{ totalSize: number; records: T[] }>;
  describe(object: string): PromiseLike<{ fields: { name: string }[] }>;
  request<T>(url: string): PromiseLike<T>;
  /** `/services/data/vNN.0` */
  baseUrl(): string;
};

export type Check = { name: CheckName; run: (org: OrgReader) => Promise<Finding[]> };

/** A finding for each row, or the one good answer where there is none. */
export function each<T>(check: CheckName, rows: T[], finding: (row: T) => Omit<Finding, 'check'>): Finding[] {
  return rows.length > 0 ? rows.map((row) => ({ check, ...finding(row) })) : [good(check)];
}

export function good(check: CheckName, answer = 'ok', values: string[] = []): Finding {
  return { check, status: 'ok', answer, values };
}
