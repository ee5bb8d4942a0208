import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

import { inChromium, itInBrowser } from '../../package/chromium';
import { installed } from '../install';
import { inNode } from '../run';
import { VERSIONS, withPackages } from './tools';

/** A site with a component that extracts in the browser, and a route that extracts on the server and reads pages. */
const FILES: Readonly<Record<string, string>> = {
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  'app/page.js': `'use client';
import { useEffect, useState } from 'react';
import { answer } from '../answer.js';

export default function Page() {
  const [json, setJSON] = useState('');
  useEffect(() => setJSON(answer()), []);
  return <pre>{json}</pre>;
}`,
  'app/extract/route.js': `import { textOfHTML } from 'relata/node';
import { answer } from '../../answer.js';

export const dynamic = 'force-dynamic';
export const GET = () => new Response(answer());
export const POST = async (request) =>
  new Response(await textOfHTML(await request.text(), 'request').then(({ text }) => text, ({ code }) => code));
`,
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('Next.js', () => {
  let address: string;
  let stop: (() => void) | undefined;
  beforeAll(async () => {
    const { project, tarball } = installed();
    const { next, react } = VERSIONS;
    const site = withPackages({ type: 'module' }, `next@${next}`, `react@${react}`, `react-dom@${react}`, tarball);
    for (const name of ['answer.js', 'article.cjs']) cpSync(join(project, name), join(site, name));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    const command = join(site, 'node_modules/next/dist/bin/next');
    const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
    execFileSync(process.execPath, [command, 'build'], { cwd: site, env, stdio: 'pipe' });
    const port = await freePort();
    const server = spawn(process.execPath, [command, 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: site, env, stdio: 'pipe' });
    stop = () => server.kill();
    address = `http://127.0.0.1:${port}`;
    // It says so when it listens.
    for await (const line of server.stdout) if (String(line).includes('Ready')) break;
  }, 600_000);
  afterAll(() => stop?.());

  it('answers from a route what Node says', async () => {
    const response = await fetch(`${address}/extract`);
    expect(`${await response.text()}\n`).toBe(inNode('page.js'));
  });

  it('answers from a route that a package is missing', async () => {
    const response = await fetch(`${address}/extract`, { method: 'POST', body: '<p>Acme bought Globex.</p>' });
    expect(await response.text()).toBe('missing-package');
  });

  itInBrowser('shows in a page what Node says', async () => {
    const shown = await inChromium(async (browser) => {
      const page = await browser.newPage();
      await page.goto(address);
      await page.locator('pre:not(:empty)').waitFor();
      return page.locator('pre').textContent();
    });
    expect(`${shown}\n`).toBe(inNode('page.js'));
  });
});
