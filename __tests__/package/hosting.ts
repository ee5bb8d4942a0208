import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { installed } from './install';

/** A server of the file that the installed command writes, and of an empty page. */
export interface Hosting {
  /** Ends in a slash. */
  readonly url: string;
  /** Paths that it was asked for and answered. */
  readonly asked: string[];
  close(): void;
}

/** Writes the file of models as a user does, and hosts it with an empty page beside it. */
export async function hosting(): Promise<Hosting> {
  const { project } = installed();
  const folder = mkdtempSync(join(project, 'hosted-'));
  execFileSync(process.execPath, [join(project, 'node_modules/relata/dist/cli.js'), 'models', join(folder, 'models')], { stdio: 'pipe' });
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    if (!url.startsWith('/models/')) return response.setHeader('content-type', 'text/html').end('<!doctype html>');
    // Nothing but the page itself keeps it.
    return response.setHeader('cache-control', 'no-store').end(readFileSync(join(folder, url)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
