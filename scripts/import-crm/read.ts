/** Reads the public "CRM Sales Opportunities" set and mends its known dirt; nothing is dropped silently. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type CrmStage = 'Prospecting' | 'Engaging' | 'Won' | 'Lost';

export type CrmDeal = {
  id: string;
  agent: string;
  product: string;
  /** Blank in the set for 1,425 deals. */
  account: string | null;
  stage: CrmStage;
  /** Milliseconds since the epoch, midnight UTC; blank for deals still in Prospecting. */
  engagedOn: number | null;
  closedOn: number | null;
  value: number | null;
};

export type CrmData = {
  accounts: { name: string; sector: string; revenueMillions: number; employees: number; country: string }[];
  products: { name: string; series: string; price: number }[];
  agents: { name: string; manager: string; office: string }[];
  deals: CrmDeal[];
};

type Line = Record<string, string>;

const STAGES = new Set(['Prospecting', 'Engaging', 'Won', 'Lost']);
/** The pipeline writes `GTXPro` where the product list says `GTX Pro`; the accounts write `technolgy`. */
const SPELLING: Record<string, string> = { GTXPro: 'GTX Pro', technolgy: 'technology', Philipines: 'Philippines' };

export function readCrm(folder: string): CrmData {
  const data: CrmData = {
    accounts: lines(folder, 'accounts.csv').map((line) => ({
      name: line.account!,
      sector: mended(line.sector!),
      revenueMillions: Number(line.revenue),
      employees: Number(line.employees),
      country: mended(line.office_location!),
    })),
    products: lines(folder, 'products.csv').map((line) => ({
      name: line.product!,
      series: line.series!,
      price: Number(line.sales_price),
    })),
    agents: lines(folder, 'sales_teams.csv').map((line) => ({
      name: line.sales_agent!,
      manager: line.manager!,
      office: line.regional_office!,
    })),
    deals: lines(folder, 'sales_pipeline.csv').map(deal),
  };
  requireKnown(data);
  return data;
}

function deal(line: Line, index: number): CrmDeal {
  const where = `sales_pipeline.csv, line ${index + 2}`;
  if (!STAGES.has(line.deal_stage!)) throw new Error(`${where}: unknown deal stage "${line.deal_stage}".`);
  return {
    id: line.opportunity_id!,
    agent: line.sales_agent!,
    product: mended(line.product!),
    account: line.account || null,
    stage: line.deal_stage as CrmStage,
    engagedOn: date(line.engage_date, where),
    closedOn: date(line.close_date, where),
    value: line.close_value ? Number(line.close_value) : null,
  };
}

/** Dates are written month/day/year. */
function date(text: string | undefined, where: string): number | null {
  if (!text) return null;
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!match) throw new Error(`${where}: "${text}" is not a date (month/day/year).`);
  return Date.UTC(Number(match[3]), Number(match[1]) - 1, Number(match[2]));
}

function requireKnown({ accounts, products, agents, deals }: CrmData): void {
  const known = {
    account: new Set(accounts.map((a) => a.name)),
    product: new Set(products.map((p) => p.name)),
    agent: new Set(agents.map((a) => a.name)),
  };
  for (const { id, account, product, agent } of deals) {
    const unknown = Object.entries({ account, product, agent }).find(
      ([kind, name]) => name !== null && !known[kind as keyof typeof known].has(name),
    );
    if (unknown)
      throw new Error(`Deal ${id} names the ${unknown[0]} "${unknown[1]}", which the other files do not have.`);
  }
}

function lines(folder: string, file: string): Line[] {
  try {
    return parse(readFileSync(join(folder, file)), {
      columns: true,
      skip_empty_lines: true,
      trim: true,
      bom: true,
    }) as Line[];
  } catch (error) {
    throw new Error(
      `Could not read ${join(folder, file)}: ${(error as Error).message}. Give the folder that holds the set's CSV files.`,
    );
  }
}

const mended = (text: string): string => SPELLING[text] ?? text;
