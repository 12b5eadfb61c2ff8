import type { FastifyReply } from 'fastify';

/** An error in Salesforce's form, for answers that are not thrown. */
export function sendError(reply: FastifyReply, status: number, errorCode: string, message: string): FastifyReply {
  return reply.code(status).send([{ message, errorCode }]);
}
