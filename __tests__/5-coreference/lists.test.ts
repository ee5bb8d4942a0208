import { mentionText, resolvedFrom } from '../support/chains';

/** Of each "they" and "their" whom it stands for together: "They: Reed, Roe". */
function togetherIn(input: string): string[] {
  const document = resolvedFrom(input);
  const wordsOf = (index: number): string => mentionText(document, index);
  return [...document.membersOf].map(([index, members]) => `${wordsOf(index)}: ${members.map(wordsOf).join(', ')}`);
}

describe('a list of names', () => {
  it.each([
    ['Reed and Roe left Acme. They founded Beta in Oslo.', ['They: Reed, Roe']],
    ['Reed and Roe met in Oslo. During their talks Reed smiled.', ['their: Reed, Roe']],
    ['Acme and Globex say they will merge.', ['they: Acme, Globex']],
    ['Japan and Kenya have opened their border.', ['their: Japan, Kenya']],
    ['Ann Lee and her husband sold the farm before they moved to Lima.', ['they: Ann Lee, her husband']],
    ['The court freed Tom Reed and Ann Roe after they had paid a fine.', ['they: Tom Reed, Ann Roe']],
    ['The court freed Tom Reed and Ann Roe. They had paid a fine.', ['They: Tom Reed, Ann Roe']],
    ['As for Ann Lee and Tom Reed, they say the deal is dead.', ['they: Ann Lee, Tom Reed']],
  ])('is who is meant: %s', (text, expected) => {
    expect(togetherIn(text)).toEqual(expected);
  });

  it.each([
    'Reed met Roe. They left.',
    'Reed or Roe will lose their seat.',
    'Reed and Roe told workers that they would be paid.',
    'Police arrested Tom Reed and Ann Roe. They searched a house.',
    'Acme and Globex sued them.',
    'Workers fled from Lima and Cusco when they had lost the war.',
  ])('leaves open who is meant: %s', (text) => {
    expect(togetherIn(text)).toEqual([]);
  });
});
