import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';

import { installed } from './install';

/** Texts that take a thread long enough for something to happen meanwhile. */
const LONG = 'Acme was bought by Globex in 2019. '.repeat(3000);

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** `relata serve` as the installed package has it, once it listens. */
async function serve(...options: string[]): Promise<{ url: string; ended: Promise<[number | null, string]>; child: ChildProcess }> {
  const command = join(installed().project, 'node_modules/relata/dist/cli.js');
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let err = '';
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => [code as number | null, err] as [number | null, string]);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [, url] = /^relata listens on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(String(line))!;
  return { url, ended, child };
}

const extract = (url: string, text: string) =>
  fetch(`${url}/v1/extract?format=mermaid`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text });
const articlesAt = async (url: string) => ((await (await fetch(`${url}/v1/health`)).json()) as { articles: number }).articles;

/** Waits until as many articles are worked on or wait. */
async function until(url: string, articles: number): Promise<void> {
  while ((await articlesAt(url)) !== articles) await new Promise((done) => setTimeout(done, 20));
}

describe('relata serve', () => {
  it('extracts on threads, answers meanwhile, and finishes what runs when it is told to end', async () => {
    const { url, ended, child } = await serve('--jobs', '2');
    expect(await (await extract(url, 'Acme was bought by Globex.')).text()).toContain('n1 -->|"buy"| n0');
    const long = [extract(url, LONG), extract(url, LONG)];
    await until(url, 2);
    child.kill('SIGTERM');
    expect((await Promise.all(long)).map(({ status }) => status)).toEqual([200, 200]);
    expect(await ended).toEqual([0, '']);
  });

  it('gives up articles whose client has gone, and those that take too long', async () => {
    const { url, ended, child } = await serve('--jobs', '1', '--timeout', '1');
    const request = httpRequest(`${url}/v1/extract`, { method: 'POST', headers: { 'content-type': 'text/plain' } });
    request.on('error', () => undefined);
    request.end(LONG);
    await until(url, 1);
    request.destroy();
    await until(url, 0);
    const slow = await extract(url, LONG.repeat(1.9));
    expect([slow.status, ((await slow.json()) as { code: string }).code]).toEqual([504, 'timed-out']);
    expect((await extract(url, 'Acme sued Globex.')).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, '']);
  });

  it('refuses articles while too many wait, and ends at once at the second signal', async () => {
    const { url, ended, child } = await serve('--jobs', '1', '--max-waiting', '1');
    const long = [extract(url, LONG), extract(url, LONG)].map((one) => one.catch(() => undefined));
    await until(url, 2);
    const refused = await extract(url, 'Acme.');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
    child.kill('SIGTERM');
    // It listens no longer once the first signal has been heard.
    while ((await fetch(`${url}/v1/health`).catch(() => undefined)) !== undefined);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBeNull();
    await Promise.all(long);
  });

  it('says where another program listens', async () => {
    const { url } = await serve('--jobs', '1');
    const command = join(installed().project, 'node_modules/relata/dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [command, 'serve', '--port', new URL(url).port, '--jobs', '1'], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([1, `relata: cannot listen on ${url.slice('http://'.length)}: another program listens there\n`]);
  });
});
