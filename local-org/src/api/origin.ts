import type { FastifyRequest } from 'fastify';

/** The address the caller used, such as `http://127.0.0.1:7420`. The host was checked before any handler runs. */
export function originOf(request: FastifyRequest): string {
  return `http://${request.headers.host}`;
}
