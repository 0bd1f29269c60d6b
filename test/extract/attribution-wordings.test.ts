import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { attributionsOf } from '../../src/extract/attributions.ts';
import { linesOf } from '../../src/extract/line.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';

/** `name status` of everything the text is read as saying of who did it. */
function told(text: string): string[] {
  const document = annotate(createDocument(text), noFacts);
  return linesOf(document).flatMap((line) =>
    attributionsOf(document, line, null).map(({ name, status }) => `${name} ${status}`),
  );
}

describe('who is said to have done it', () => {
  it.each([
    ['Officials suspect Daesh.', 'Daesh suspected'],
    ['The governor said that the Islamic State was probably responsible.', 'Islamic State suspected'],
    [
      'Police think that Jamaat-ul-Ahrar, which split off years ago, may have carried out the raid.',
      'Jamaat-ul-Ahrar suspected',
    ],
    ['The blast bore the hallmarks of the Islamic State.', 'Islamic State suspected'],
    ['The TTP said that it had no part in the blast.', 'TTP denied'],
    ['JNIM said in a message that its men had ambushed the convoy.', 'JNIM claimed'],
    ['The suspects belonged to the Islamic State, the minister said.', 'Islamic State attributed'],
    ['A Russian missile hit a school on Friday.', 'Russia attributed'],
    ['Ukraine denied that it had anything to do with the attack.', 'Ukraine denied'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it.each([
    'Twelve Malian soldiers were killed when their patrol came under fire.',
    'The blast left 13 American troops dead, and one of the Malian soldiers killed was an officer.',
    'Nobody has claimed the bombing.',
  ])('is nobody where the forces of a state are those hit: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
