import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import { installed } from '../install';
import { inNode } from '../run';
import { runtime } from './tools';

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (
    name = "main",
    worker = ( modules = [ ( name = "worker", esModule = embed "worker.mjs" ) ], compatibilityDate = "2025-01-01" )
  ) ],
  sockets = [ ( name = "http", address = "127.0.0.1:0", http = (), service = "main" ) ]
);
`;

describe('workerd, which runs Cloudflare Workers', () => {
  let program: string;
  let bundle: string;
  beforeAll(async () => {
    program = runtime('workerd');
    const { project } = installed();
    bundle = join(project, 'worker.mjs');
    await build({
      absWorkingDir: project,
      entryPoints: ['worker.js'],
      outfile: bundle,
      bundle: true,
      minify: true,
      format: 'esm',
      // As Cloudflare's own command does.
      conditions: ['workerd', 'worker', 'browser'],
      logLevel: 'error',
    });
    writeFileSync(join(project, 'config.capnp'), CONFIG);
  }, 300_000);

  it('says the same as Node', async () => {
    // It tells on this pipe which port the system gave it.
    const server = spawn(program, ['serve', '--control-fd=3', 'config.capnp'], {
      cwd: installed().project,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    try {
      const [told] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
      const { port } = JSON.parse(told.toString().split('\n')[0]) as { port: number };
      const response = await fetch(`http://127.0.0.1:${port}/`);
      expect(await response.text()).toBe(inNode('page.js'));
    } finally {
      server.kill();
    }
  });

  it('is given less than the 10 MB that Cloudflare takes, compressed', () => {
    expect(gzipSync(readFileSync(bundle)).length).toBeLessThan(10e6);
  });
});
