/** The SOAP calls that clients make: executeAnonymous for `sf apex run`. Logging in by password is refused with advice. */
import { XMLParser } from 'fast-xml-parser';
import type { FastifyInstance } from 'fastify';
import type { LocalOrg } from '../platform/org.ts';
import { isApexAuthor, NOT_AN_AUTHOR } from './apex-author.ts';
import { anonymousResult, type AnonymousResult } from './anonymous.ts';
import { sendError } from './send-error.ts';

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true, trimValues: false });
const XML = 'text/xml; charset=utf-8';

type Tree = { [name: string]: Tree | string | undefined };

export function registerSoap(app: FastifyInstance, org: LocalOrg): void {
  // The session comes inside the envelope, so the route itself is public.
  app.post<{ Params: { face: string } }>('/services/Soap/:face/*', { config: { public: true } }, (request, reply) => {
    const envelope = parse(String(request.body ?? ''));
    const body = child(child(envelope, 'Envelope'), 'Body');
    const operation = Object.keys(body).find((name) => typeof body[name] === 'object') ?? Object.keys(body)[0] ?? '';
    const fault = (code: string, text: string) => reply.code(500).type(XML).send(faultXml(code, text));
    if (operation === 'login') {
      return fault(
        'INVALID_LOGIN',
        'The local org has no passwords. Connect with a token from users.json in its data folder instead of a username and password.',
      );
    }
    const header = child(child(envelope, 'Envelope'), 'Header');
    const token = child(header, 'SessionHeader')['sessionId'];
    const userId = request.session?.userId ?? org.users.userOfToken(String(token ?? '').trim());
    if (!userId) return fault('INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader');
    if (request.params.face !== 's' || operation !== 'executeAnonymous') {
      return fault(
        'INVALID_OPERATION',
        `INVALID_OPERATION: the local org does not answer ${operation || 'this call'} over SOAP; it knows executeAnonymous at /services/Soap/s.`,
      );
    }
    if (!isApexAuthor(org, userId)) return fault('INSUFFICIENT_ACCESS', `INSUFFICIENT_ACCESS: ${NOT_AN_AUTHOR}`);
    const source = child(body, 'executeAnonymous')['apexcode'] ?? child(body, 'executeAnonymous')['String'];
    return reply.type(XML).send(anonymousXml(anonymousResult(org, String(source ?? ''), userId)));
  });
  app.get('/services/Soap/*', { config: { public: true } }, (_request, reply) =>
    sendError(reply, 404, 'NOT_FOUND', 'SOAP calls are sent by POST.'),
  );
}

function parse(text: string): Tree {
  try {
    return parser.parse(text) as Tree;
  } catch {
    return {};
  }
}

function child(tree: Tree, name: string): Tree {
  const value = tree[name];
  return typeof value === 'object' ? value : {};
}

function anonymousXml(result: AnonymousResult): string {
  const element = (name: string, value: string | number | boolean | null): string =>
    value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(String(value))}</${name}>`;
  const { log, ...fields } = result;
  const content = Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('');
  return envelopeXml(
    'xmlns="http://soap.sforce.com/2006/08/apex"',
    `<soapenv:Header><DebuggingInfo><debugLog>${escapeXml(log)}</debugLog></DebuggingInfo></soapenv:Header>`,
    `<executeAnonymousResponse><result>${content}</result></executeAnonymousResponse>`,
  );
}

function faultXml(code: string, text: string): string {
  return envelopeXml(
    'xmlns:sf="urn:fault.partner.soap.sforce.com"',
    '',
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${escapeXml(text)}</faultstring></soapenv:Fault>`,
  );
}

function envelopeXml(namespace: string, header: string, body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ${namespace} ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${header}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  );
}

function escapeXml(text: string): string {
  return (
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // Characters XML cannot hold at all.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  );
}
