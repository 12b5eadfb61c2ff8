/** The real package on a free port, and its callers over HTTP. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/api/server.ts';
import { LocalOrg } from '../../src/platform/org.ts';

export const DATA = '/services/data/v66.0';
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** A Monday, 9 AM in Los Angeles, where the demo users live. */
const START = '2026-01-05T17:00:00Z';
const HOUR = 3_600_000;

export type Role = 'admin' | 'manager' | 'rep';
export type Fields = Record<string, unknown>;
export type Answer = { status: number; body: any };

export interface Sent {
  role?: Role;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

export class Target {
  readonly org: LocalOrg;
  readonly url: string;
  readonly #close: () => Promise<void>;

  private constructor(org: LocalOrg, url: string, close: () => Promise<void>) {
    this.org = org;
    this.url = url;
    this.#close = close;
  }

  static async start(): Promise<Target> {
    const org = LocalOrg.open({ projectDir: PROJECT, dataDir: ':memory:', now: START });
    // A fault of the local org itself is never the right answer to bad input.
    org.log.onFault = (text) => console.error(text);
    const server = await startServer(org, 0);
    return new Target(org, server.url, async () => {
      await server.close();
      await org.close();
    });
  }

  close(): Promise<void> {
    return this.#close();
  }

  token(role: Role): string {
    return this.org.users.ofRole(role)!.token;
  }

  async call(method: string, path: string, { role = 'rep', json, body, headers = {} }: Sent = {}): Promise<Answer> {
    const content = json === undefined ? body : JSON.stringify(json);
    const response = await fetch(this.url + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token(role)}`,
        ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  }

  /** Creates a record and returns its id. */
  async create(object: string, fields: Fields, role: Role = 'rep'): Promise<string> {
    const { status, body } = await this.call('POST', `${DATA}/sobjects/${object}`, { role, json: fields });
    assert.equal(status, 201, JSON.stringify(body));
    return body.id as string;
  }

  async query<T = any>(soql: string, role: Role = 'admin'): Promise<T[]> {
    const { status, body } = await this.call('GET', queryPath(soql), { role });
    assert.equal(status, 200, JSON.stringify(body));
    return body.records as T[];
  }

  async count(object: string, where = ''): Promise<number> {
    return (await this.query(`SELECT Id FROM ${object} ${where}`)).length;
  }

  /** An `@AuraEnabled` method, called as a component does. */
  apex(className: string, method: string, params: Fields, role: Role = 'rep'): Promise<Answer> {
    return this.call('POST', '/local/apex', { role, json: { class: className, method, params } });
  }

  at(hours: number): string {
    return new Date(Date.parse(START) + hours * HOUR).toISOString();
  }

  /** A deal of the rep's. */
  deal(name: string): Promise<string> {
    return this.create('Opportunity', {
      Name: name,
      StageName: 'Prospecting',
      CloseDate: '2026-06-30',
      Amount: 10_000,
    });
  }

  /** A meeting of one hour about a deal; hours count from the start of the test's clock. @returns its plan's id */
  async meeting(dealId: string, inHours: number): Promise<string> {
    const eventId = await this.create('Event', {
      Subject: 'Site survey',
      WhatId: dealId,
      StartDateTime: this.at(inHours),
      EndDateTime: this.at(inHours + 1),
    });
    const [plan] = await this.query(`SELECT Id FROM Call_Plan__c WHERE Event_Id__c = '${eventId}'`);
    assert.ok(plan, 'The meeting has a plan');
    return plan.Id as string;
  }

  /** All that is stored of a plan. */
  async plan(id: string): Promise<any> {
    return (await this.call('GET', `${DATA}/sobjects/Call_Plan__c/${id}`, { role: 'admin' })).body;
  }
}

export const queryPath = (soql: string): string => `${DATA}/query?q=${encodeURIComponent(soql)}`;

/** A REST error in Salesforce's shape. Fails when the request was not refused at all. */
export function assertRefused({ status, body }: Answer, expected: number, errorCode: string, words: RegExp): void {
  assert.equal(status, expected, JSON.stringify(body));
  assert.equal(body[0]?.errorCode, errorCode, JSON.stringify(body));
  assert.match(body[0].message, words);
}

/** An error as a component receives it. */
export function assertApexRefused({ status, body }: Answer, words: RegExp): void {
  assert.ok(status >= 400 && status < 500, `${status} ${JSON.stringify(body)}`);
  assert.match(body.message, words);
}

function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
