import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { installed } from './install';

const { project } = installed();
const COMMAND = join(project, 'node_modules/relata/dist/cli.js');
const SDK = '@modelcontextprotocol/sdk';
const LINK = join(project, 'node_modules', SDK);

describe('relata mcp', () => {
  afterAll(() => rmSync(LINK, { force: true }));

  it('says what to install', () => {
    expect(existsSync(LINK)).toBe(false);
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'mcp'], { encoding: 'utf8', input: '' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`relata: the MCP server needs ${SDK}: npm install ${SDK}\n`);
  });

  it('answers a client over its standard input and output, and ends with it', async () => {
    mkdirSync(join(LINK, '..'), { recursive: true });
    symlinkSync(resolve(__dirname, '../../node_modules', SDK), LINK);
    const file = join(project, 'mcp-corpus.jsonl');
    writeFileSync(file, `${['Acme bought Globex.', 'Ann Lee leads Acme.'].map((text, i) => JSON.stringify({ text, id: `a${i}` })).join('\n')}\n`); // prettier-ignore
    const transport = new StdioClientTransport({ command: process.execPath, args: [COMMAND, 'mcp', '--corpus', file], stderr: 'pipe' });
    let err = '';
    transport.stderr?.on('data', (chunk) => (err += String(chunk)));
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    expect((await client.listTools()).tools).toHaveLength(5);
    const { content } = await client.callTool({ name: 'neighbours', arguments: { name: 'Acme' } });
    const [{ text }] = content as [{ text: string }];
    expect(text).toContain('Globex (organization): Acme bought Globex');
    expect(text).toContain('Ann Lee (person): Ann Lee leads Acme');
    await client.close();
    expect(err).toBe('');
    // Closed input ends the command.
    const { status, stdout } = spawnSync(process.execPath, [COMMAND, 'mcp'], { encoding: 'utf8', input: '' });
    expect([status, stdout]).toEqual([0, '']);
  });
});
