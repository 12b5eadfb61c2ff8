/** Static files: the design system's styles and icons from its package, and the shell's own. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json']);

const CACHE_CONTROL = { ever: 'private, max-age=31536000, immutable', day: 'private, max-age=86400' };

interface Asset {
  stamp: string;
  type: string;
  etag: string;
  body: Buffer;
  gzip?: Buffer;
}

const assets = new Map<string, Asset>();

/** The file below a directory, or undefined when the path leaves it or there is none. */
export function fileBelow(dir: string, path: string): string | undefined {
  const file = normalize(join(dir, path));
  if (!file.startsWith(dir + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return file;
}

export interface SendOptions {
  /** The address names the content (browsers may keep it for ever), or an installed package's file (for a day). */
  keep?: 'ever' | 'day';
}

export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: string,
  options: SendOptions = {},
): FastifyReply {
  const { mtimeMs, size } = statSync(file);
  const stamp = `${mtimeMs}:${size}`;
  let asset = assets.get(file);
  if (asset?.stamp !== stamp) {
    asset = makeAsset(readFileSync(file), extname(file), stamp);
    assets.set(file, asset);
  }
  return send(request, reply, asset, options);
}

export function sendScript(
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  options: SendOptions = {},
): FastifyReply {
  return send(request, reply, makeAsset(Buffer.from(code), '.js', ''), options);
}

function makeAsset(body: Buffer, extension: string, stamp: string): Asset {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const isLarge = COMPRESSIBLE.has(extension) && body.length > 1400;
  return {
    stamp,
    type: TYPES[extension] ?? 'application/octet-stream',
    etag,
    body,
    ...(isLarge ? { gzip: gzipSync(body) } : {}),
  };
}

function send(request: FastifyRequest, reply: FastifyReply, asset: Asset, { keep }: SendOptions): FastifyReply {
  reply.header('cache-control', keep ? CACHE_CONTROL[keep] : 'private, no-cache');
  reply.header('etag', asset.etag);
  reply.header('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
  reply.type(asset.type);
  const takesGzip = asset.gzip && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (takesGzip) return reply.header('content-encoding', 'gzip').send(asset.gzip);
  return reply.send(asset.body);
}
