import { inNode, MISSING, run } from '../run';
import { runtime } from './tools';

describe.each(['deno', 'bun'] as const)('%s', (name) => {
  let program: string;
  beforeAll(() => {
    program = runtime(name);
  }, 300_000);

  it('says the same as Node, and asks for no permission', () => {
    // Without a flag Deno refuses all that it would have to ask for.
    expect(run(program, 'run', 'page.js')).toBe(inNode('page.js'));
  });

  it('says what is missing', () => {
    const allowed = name === 'deno' ? ['--allow-all'] : [];
    expect(JSON.parse(run(program, 'run', ...allowed, 'peers.js'))).toEqual(MISSING);
  });
});
