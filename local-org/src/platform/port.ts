/** Sees whether a port is free before anything else happens, so that a second start changes nothing. */
import { createServer } from 'node:net';

export class PortInUse extends Error {
  override name = 'PortInUse';
}

/** @throws PortInUse */
export function checkPort(port: number): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(inUse(port)) : error),
    );
    probe.listen({ host: '127.0.0.1', port }, () => probe.close(() => resolve()));
  });
}

function inUse(port: number): string {
  return (
    `Port ${port} is in use, perhaps by another local org: http://127.0.0.1:${port}. ` +
    `Stop it there with Ctrl+C, or choose another port: PORT=${port + 1} npm start`
  );
}
