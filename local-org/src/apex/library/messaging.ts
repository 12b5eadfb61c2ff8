/** Messaging: e-mail and custom notifications. Source: Apex Reference Guide, "Messaging Namespace". */
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { illegalArgument, newException } from '../runtime/exceptions.ts';
import { iterate } from '../runtime/iteration.ts';
import { transaction } from '../runtime/transaction.ts';
import { needed } from './arguments.ts';

const MAX_RECIPIENTS = 500;

class NotificationValue {
  readonly apexType = 'Messaging.CustomNotification';
  typeId: string | null = null;
  title: string | null = null;
  body: string | null = null;
  targetId: string | null = null;
  targetPage: string | null = null;
}

function send(self: NotificationValue, recipients: unknown): void {
  const users = [...iterate(recipients)].map(String);
  const missing = [
    [self.typeId, 'notificationTypeId'],
    [self.title, 'title'],
    [self.body, 'body'],
    [self.targetId ?? self.targetPage, 'targetId or targetPageRef'],
  ].find(([value]) => !value);
  if (missing) throw illegalArgument(`Missing required field: ${missing[1]}`);
  if (users.length === 0 || users.length > MAX_RECIPIENTS) {
    throw illegalArgument(`A notification goes to 1 to ${MAX_RECIPIENTS} recipients, not ${users.length}`);
  }
  const { host, test } = transaction();
  if (test) return;
  host.sendNotification({
    typeId: self.typeId!,
    title: self.title!,
    body: self.body!,
    targetId: self.targetId,
    recipients: users,
  });
}

defineType('Messaging.CustomNotification', {
  is: (value) => value instanceof NotificationValue,
  constructors: {
    '()': () => new NotificationValue(),
    '(String typeId, String sender, String title, String body, String targetId, String targetPageRef)': (
      typeId,
      _sender,
      title,
      body,
      targetId,
      targetPage,
    ) => Object.assign(new NotificationValue(), { typeId, title, body, targetId, targetPage }),
  },
  methods: {
    'void send(Set<String> recipients)': send,
    'void setBody(String body)': (self: NotificationValue, body) => {
      self.body = body;
    },
    'void setNotificationTypeId(String id)': (self: NotificationValue, id) => {
      self.typeId = id;
    },
    'void setSenderId(String id)': () => {},
    'void setTargetId(String id)': (self: NotificationValue, id) => {
      self.targetId = id;
    },
    'void setTargetPageRef(String page)': (self: NotificationValue, page) => {
      self.targetPage = page;
    },
    'void setTitle(String title)': (self: NotificationValue, title) => {
      self.title = title;
    },
  },
});

class EmailValue {
  readonly apexType = 'Messaging.SingleEmailMessage';
  to: string[] = [];
  subject: string | null = null;
  plain: string | null = null;
  html: string | null = null;
  targetObjectId: string | null = null;
  whatId: string | null = null;
  senderDisplayName: string | null = null;
  replyTo: string | null = null;
  saveAsActivity: boolean | null = true;
  useSignature: boolean | null = true;
}

const getter =
  <K extends keyof EmailValue>(name: K) =>
  (self: EmailValue): EmailValue[K] =>
    self[name];

const setter =
  <K extends keyof EmailValue>(name: K) =>
  (self: EmailValue, value: EmailValue[K]): void => {
    self[name] = value;
  };

defineType('Messaging.Email', { isAbstract: true });

defineType('Messaging.SingleEmailMessage', {
  extends: 'Messaging.Email',
  is: (value) => value instanceof EmailValue,
  constructors: { '()': () => new EmailValue() },
  methods: {
    'void setToAddresses(List<String> addresses)': (self: EmailValue, addresses) => {
      self.to = [...iterate(addresses)].map(String);
    },
    'void setSubject(String subject)': setter('subject'),
    'void setPlainTextBody(String body)': setter('plain'),
    'void setHtmlBody(String body)': setter('html'),
    'void setTargetObjectId(Id id)': setter('targetObjectId'),
    'void setSaveAsActivity(Boolean save)': setter('saveAsActivity'),
    'void setSenderDisplayName(String name)': setter('senderDisplayName'),
    'void setReplyTo(String address)': setter('replyTo'),
    'void setUseSignature(Boolean use)': setter('useSignature'),
    'void setWhatId(Id id)': setter('whatId'),
    'List<String> getToAddresses()': (self: EmailValue) => new ApexList('String', self.to),
    'String getSubject()': getter('subject'),
    'String getPlainTextBody()': getter('plain'),
    'String getHtmlBody()': getter('html'),
    'Id getTargetObjectId()': getter('targetObjectId'),
    'Id getWhatId()': getter('whatId'),
    'String getSenderDisplayName()': getter('senderDisplayName'),
    'String getReplyTo()': getter('replyTo'),
    'Boolean getSaveAsActivity()': getter('saveAsActivity'),
    'Boolean getUseSignature()': getter('useSignature'),
  },
});

class SendResultValue {
  readonly apexType = 'Messaging.SendEmailResult';
}

defineType('Messaging.SendEmailResult', {
  is: (value) => value instanceof SendResultValue,
  methods: { 'Boolean isSuccess()': () => true },
});

function recipientsOf(mail: EmailValue): string[] {
  if (!mail.targetObjectId) return mail.to;
  return [...mail.to, transaction().host.user(mail.targetObjectId).email];
}

function sendEmail(mails: unknown): ApexList {
  const { host, limits, test } = transaction();
  limits.count('emailInvocations');
  const list = [...iterate(needed(mails))] as EmailValue[];
  for (const mail of list) {
    const to = recipientsOf(mail);
    if (to.length === 0) throw newException('EmailException', 'SendEmail failed: a message has no recipient');
    if (!test) host.sendEmail({ to, subject: mail.subject ?? '', body: mail.plain ?? '', html: mail.html });
  }
  return new ApexList(
    'Messaging.SendEmailResult',
    list.map(() => new SendResultValue()),
  );
}

defineType('Messaging', {
  statics: {
    'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages)': sendEmail,
    'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages, Boolean allOrNone)': sendEmail,
  },
});
