/**
 * Events: start, end and duration agree; all-day events lie at midnight UTC.
 * Source: Object Reference, Event (ActivityDate, ActivityDateTime, DurationInMinutes, EndDateTime, EndDate, IsAllDayEvent,
 * IsChild, IsPrivate, StartDateTime).
 */
import { dateIn } from '../formula-functions.ts';
import type { Behaviour, Statement, Work } from '../work.ts';
import { deriveAccount } from './activity.ts';
import { removeCopies, restoreCopies, updateCopies } from './event-relation.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const CHILD_FIELDS = new Set(['IsReminderSet', 'ReminderDateTime']);

export const event: Behaviour = {
  derive(works, statement) {
    for (const work of works) deriveTimes(work, statement);
    deriveAccount(works, statement);
    for (const work of works) work.baseline = { ...work.row };
  },

  check(works, statement) {
    for (const work of works) {
      const { row } = work;
      if (row.StartDateTime === null)
        work.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [StartDateTime]', ['StartDateTime']);
      else if (row.EndDateTime === null) {
        work.fail('REQUIRED_FIELD_MISSING', 'Required fields are missing: [DurationInMinutes]', ['DurationInMinutes']);
      } else if (String(row.EndDateTime) < String(row.StartDateTime)) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', "End date can't be before start date", ['EndDateTime']);
      }
      if (row.IsPrivate && row.WhatId !== null) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', "A private event can't be related to another record", ['WhatId']);
      }
      if (statement.options.auditFields) continue;
      if (row.IsRecurrence && !work.old) {
        work.fail(
          'FIELD_INTEGRITY_EXCEPTION',
          'The local org does not create recurring series. Insert single events.',
          ['IsRecurrence'],
        );
      }
      if (work.old?.IsChild) checkChild(work, statement);
    }
  },

  saved(works, statement) {
    updateCopies(works, statement);
  },

  removed(works, statement) {
    removeCopies(statement, 'event', idsOf(works));
  },

  restored(works, statement) {
    restoreCopies(statement, idsOf(works));
  },
};

function idsOf(works: Work[]): string[] {
  return works.map((work) => work.row.Id as string);
}

/** On an invitee's copy only the reminder may be changed. */
function checkChild(work: Work, statement: Statement): void {
  const changed = [...work.given].filter((name) => !CHILD_FIELDS.has(name) && work.changed(name));
  if (changed.length > 0 && statement.options.access.mode === 'user') {
    work.fail(
      'FIELD_INTEGRITY_EXCEPTION',
      `On a child event only the reminder can be changed, not ${changed.join(', ')}`,
      changed,
    );
  }
}

function deriveTimes(work: Work, statement: Statement): void {
  const { row } = work;
  const allDay = row.IsAllDayEvent === true;
  const switched = work.baseline !== null && work.moved('IsAllDayEvent');
  const start = newStart(work, allDay);
  if (start === null) return;
  row.StartDateTime = allDay ? midnight(start) : start;
  row.EndDateTime = newEnd(work, row.StartDateTime, allDay, switched);
  const timeZone = statement.core.globals.timeZone();
  const day = (at: string) => (allDay ? at.slice(0, 10) : dateIn(timeZone, at));
  row.ActivityDateTime = allDay ? null : row.StartDateTime;
  row.ActivityDate = day(row.StartDateTime);
  row.EndDate = row.EndDateTime === null ? null : day(row.EndDateTime as string);
  if (row.EndDateTime !== null) {
    row.DurationInMinutes = minutesBetween(row.StartDateTime, row.EndDateTime as string) + (allDay ? DAY_MINUTES : 0);
  }
}

function newStart(work: Work, allDay: boolean): string | null {
  const { row } = work;
  const { StartDateTime, ActivityDateTime, ActivityDate } = row as Record<string, string | null>;
  if (work.moved('StartDateTime')) {
    const other = allDay ? 'ActivityDate' : 'ActivityDateTime';
    const conflict = allDay ? StartDateTime?.slice(0, 10) !== ActivityDate : StartDateTime !== ActivityDateTime;
    if (StartDateTime !== null && work.moved(other) && row[other] !== null && conflict) {
      work.fail('FIELD_INTEGRITY_EXCEPTION', `${other} and StartDateTime must match, or one of them must be null`, [
        other,
      ]);
    }
    return StartDateTime;
  }
  if (!allDay && work.moved('ActivityDateTime')) return ActivityDateTime;
  if (allDay && work.moved('ActivityDate') && ActivityDate !== null) return `${ActivityDate}T00:00:00.000Z`;
  return StartDateTime;
}

/** The end as given; else the start plus the duration, which is kept when an event is moved. */
function newEnd(work: Work, start: string, allDay: boolean, switched: boolean): string | null {
  const { row } = work;
  if (work.moved('EndDateTime') && row.EndDateTime !== null) {
    const end = allDay ? midnight(row.EndDateTime as string) : (row.EndDateTime as string);
    const wanted = minutesBetween(start, end) + (allDay ? DAY_MINUTES : 0);
    if (work.moved('DurationInMinutes') && row.DurationInMinutes !== null && row.DurationInMinutes !== wanted) {
      work.fail('FIELD_INTEGRITY_EXCEPTION', 'DurationInMinutes does not match StartDateTime and EndDateTime', [
        'DurationInMinutes',
      ]);
    }
    return end;
  }
  if (row.DurationInMinutes === null) return allDay ? start : (row.EndDateTime as string | null);
  const minutes = row.DurationInMinutes as number;
  if (!allDay) return new Date(Date.parse(start) + minutes * MINUTE).toISOString();
  const days = switched || minutes < DAY_MINUTES ? 0 : Math.floor(minutes / DAY_MINUTES) - 1;
  return new Date(Date.parse(start) + days * DAY_MINUTES * MINUTE).toISOString();
}

function midnight(at: string): string {
  return `${at.slice(0, 10)}T00:00:00.000Z`;
}

function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / MINUTE);
}
