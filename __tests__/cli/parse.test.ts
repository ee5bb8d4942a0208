import { relata } from '../support/command';

describe('relata parse', () => {
  it('draws a sentence in the order of its words', async () => {
    const { code, out } = await relata(['parse', 'She has bought it.']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '╭─ She  PRON   nsubj',
        '├─ has  AUX    aux  have',
        'bought  VERB   root  buy',
        '├─ it   PRON   obj',
        '╰─ .    PUNCT  punct',
        '',
      ].join('\n'),
    );
  });

  it('writes CoNLL-U, of standard input too', async () => {
    const { out } = await relata(['parse', '--format', 'conllu'], 'It works. It works.');
    const rows = [
      '1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_',
      '2\tworks\twork\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No',
      '3\t.\t.\tPUNCT\tPUNCT\t_\t2\tpunct\t_\t_',
    ];
    const sentence = (id: number) => [`# sent_id = ${id}`, '# text = It works.', ...rows, '', ''].join('\n');
    expect(out).toBe(sentence(1) + sentence(2));
  });

  it('prints nothing for nothing', async () => {
    expect(await relata(['parse', ''])).toEqual({ code: 0, out: '', err: '' });
  });

  it('prints no control characters of the text', async () => {
    // eslint-disable-next-line no-control-regex
    expect((await relata(['parse', 'Acme \u001b[31mbought Globex.'])).out).not.toMatch(/\u001b/);
  });

  it.each([
    [['parse', '-f', 'svg', 'x'], '--format must be one of tree, conllu'],
    [['parse', 'one', 'two'], 'one text at a time'],
    [['parse', '--deep', 'x'], 'there is no option --deep'],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await relata(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('Try: relata parse --help');
  });

  it.each([[['parse', '--help']], [['help', 'parse']]])('explains itself: %j', async (argv) => {
    expect((await relata(argv)).out).toContain('relata parse [options] [TEXT]');
  });
});
