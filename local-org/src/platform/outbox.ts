/** Notifications and e-mails that Apex code sends: kept in tables instead of leaving the machine. */
import type { DatabaseSync } from 'node:sqlite';

export interface Notification {
  typeId: string;
  title: string;
  body: string;
  targetId: string | null;
  recipients: string[];
}

export interface Email {
  to: string[];
  subject: string;
  body: string;
  html: string | null;
}

export interface KeptNotification {
  id: number;
  sentAt: string;
  type: string;
  title: string;
  body: string;
  targetId: string | null;
  recipientId: string;
}

export interface KeptEmail extends Email {
  id: number;
  sentAt: string;
}

/** Both tables are part of the org's database, so what a rolled-back transaction has sent is not sent. */
export class Outbox {
  readonly #db: DatabaseSync;
  readonly #now: () => string;

  constructor(db: DatabaseSync, now: () => string) {
    this.#db = db;
    this.#now = now;
    db.exec(`
      CREATE TABLE IF NOT EXISTS _notifications (
        id INTEGER PRIMARY KEY, sentAt TEXT NOT NULL, type TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL,
        targetId TEXT, recipientId TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS _notifications_recipient ON _notifications (recipientId);
      CREATE TABLE IF NOT EXISTS _emails (
        id INTEGER PRIMARY KEY, sentAt TEXT NOT NULL, recipients TEXT NOT NULL, subject TEXT NOT NULL,
        body TEXT NOT NULL, html TEXT);
    `);
  }

  notify({ typeId, title, body, targetId, recipients }: Notification): void {
    const insert = this.#db.prepare(
      'INSERT INTO _notifications (sentAt, type, title, body, targetId, recipientId) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const recipient of recipients) insert.run(this.#now(), typeId, title, body, targetId, recipient);
  }

  email({ to, subject, body, html }: Email): void {
    this.#db
      .prepare('INSERT INTO _emails (sentAt, recipients, subject, body, html) VALUES (?, ?, ?, ?, ?)')
      .run(this.#now(), JSON.stringify(to), subject, body, html);
  }

  /** Newest first. */
  notificationsOf(userId: string, most = 100): KeptNotification[] {
    return this.#db
      .prepare('SELECT * FROM _notifications WHERE recipientId = ? ORDER BY id DESC LIMIT ?')
      .all(userId, most) as unknown as KeptNotification[];
  }

  emails(most = 100): KeptEmail[] {
    const rows = this.#db.prepare('SELECT * FROM _emails ORDER BY id DESC LIMIT ?').all(most) as unknown as (Omit<
      KeptEmail,
      'to'
    > & { recipients: string })[];
    return rows.map(({ recipients, ...row }) => ({ ...row, to: JSON.parse(recipients) as string[] }));
  }
}
