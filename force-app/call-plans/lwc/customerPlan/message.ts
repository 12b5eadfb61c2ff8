import { fill, listWords } from 'c/format';
import { labels } from './labels';
import { whenWords, longDate } from './when';

/** What the rep lets out. */
export interface ShareChoice {
  objective: boolean;
  customerObjective: boolean;
  agenda: boolean;
  people: boolean;
  /** Our objective, in words for the customer. */
  wording: string;
}

export interface Section {
  heading: string;
  lines: string[];
}

/** The message, part by part in the order in which it is read. */
export interface Message {
  subject: string;
  greeting: string;
  opening: string;
  meeting: string[];
  sections: Section[];
  closing: string;
  signature: string;
}

export function messageOf(parts: Apex.ShareParts, choice: ShareChoice, people: string[] = []): Message {
  return {
    subject: fill(labels.subject, longDate(parts.startsAt), parts.subject),
    greeting: parts.contactName ? fill(labels.hello, firstName(parts.contactName)) : labels.helloAll,
    opening: labels.opening,
    meeting: [parts.subject, whenWords(parts), parts.location ?? ''].filter(Boolean),
    sections: sectionsOf(parts, choice, people),
    closing: labels.closing,
    signature: firstName(parts.repName),
  };
}

/** The message as plain text. */
export function textOf({ greeting, opening, meeting, sections, closing, signature }: Message): string {
  const blocks = [
    [greeting],
    [opening],
    meeting,
    ...sections.map(({ heading, lines }) => [heading, ...lines]),
    [closing, signature],
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function sectionsOf(parts: Apex.ShareParts, choice: ShareChoice, people: string[]): Section[] {
  const sections: [boolean, string, string[]][] = [
    [choice.customerObjective, labels.youWant, linesOf(parts.customerObjective)],
    [choice.objective, labels.weWant, linesOf(choice.wording)],
    [choice.agenda, labels.agenda, linesOf(parts.agenda)],
    [choice.people, labels.people, [peopleLine(parts, people)]],
  ];
  return sections
    .filter(([isTicked, , lines]) => isTicked && lines.length > 0)
    .map(([, heading, lines]) => ({ heading, lines }));
}

function peopleLine({ contactName, repName, companyName }: Apex.ShareParts, people: string[]): string {
  const theirs = [...new Set([...(contactName ? [contactName] : []), ...people])];
  const ours = companyName ? fill(labels.ofCompany, repName, companyName) : repName;
  return listWords([...theirs, ours]);
}

function linesOf(text: string | null | undefined): string[] {
  const lines = text?.split(/\r?\n/).map((line) => line.trim()) ?? [];
  return lines.filter(Boolean);
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? '';
}
