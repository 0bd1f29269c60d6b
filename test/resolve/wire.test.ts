import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument, type Document } from '../../src/model/document.ts';
import { creditedAgency } from '../../src/resolve/agency-credits.ts';
import { copiedPassages } from '../../src/resolve/copied-passages.ts';
import { Independence } from '../../src/resolve/independence.ts';
import { WireFamilies, wireFamilies } from '../../src/resolve/wire-families.ts';
import { balkhReports, balkhReprints } from './balkh.ts';
import { evidenceOf } from './evidence.ts';

const agencyText =
  'LARKPORT (Reuters) - The harbour master of Larkport said on Monday that a bomb had damaged two cranes on the eastern quay shortly before dawn. ' +
  'Nobody was hurt, he told reporters, because the night shift had gone home an hour earlier than it usually does. ' +
  'Police closed the quay for the whole day and asked ships that were waiting outside to go to Osterby instead.';
const ownText =
  'The cranes of the eastern quay will stand still for weeks, dockers fear. A union speaker demanded that the port pay the lost wages, and said that the guard had been cut last winter.';

describe('wireFamilies', () => {
  it('joins a text and what copies a part of it, and names the agency', () => {
    const shortened = createDocument(`${agencyText.slice(0, 260)} (Reuters)`);
    const mixed = createDocument(`${ownText}\n\n${agencyText}`);
    const [family, ...rest] = wireFamilies([
      createDocument(agencyText),
      shortened,
      mixed,
      createDocument(ownText.slice(0, 60)),
    ]);
    expect(family!.documentIds).toHaveLength(3);
    expect(family!.agency).toBe('Reuters');
    expect(rest).toEqual([]);
  });

  it('leaves reports of one event in words of their own alone', () => {
    expect(wireFamilies(balkhReports().map((t) => t.document))).toEqual([]);
  });

  it('does not depend on the order of the documents', () => {
    const documents = [...balkhReports(), ...balkhReprints()].map((t) => t.document);
    const expected = wireFamilies(documents);
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(wireFamilies(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('comes to the same when the texts come one by one, and after one was taken out', () => {
    const documents = [...balkhReports(), ...balkhReprints()].map((t) => t.document);
    const held = (some: readonly Document[]) => new Map(some.map((document) => [document.id, document]));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 3 }), fc.nat(), (shuffled, at) => {
        const families = new WireFamilies();
        for (let n = 1; n <= shuffled.length; n++) {
          families.take(held(shuffled.slice(0, n)));
          expect(families.all()).toEqual(wireFamilies(shuffled.slice(0, n)));
        }
        const left = shuffled.toSpliced(at % shuffled.length, 1);
        families.take(held(left));
        expect(families.all()).toEqual(wireFamilies(left));
      }),
      { numRuns: 20 },
    );
  });

  it('names the documents whose family is another one now', () => {
    const [own, text] = [createDocument(ownText), createDocument(agencyText)];
    const copy = createDocument(`${agencyText} (Reuters)`);
    const families = new WireFamilies();
    const held = (...some: Document[]) => new Map(some.map((document) => [document.id, document]));
    expect(families.take(held(own, text)).size).toBe(0);
    const changed = families.take(held(own, text, copy));
    expect(new Set(changed.keys())).toEqual(new Set([text.id, copy.id]));
    expect(new Set(changed.values())).toEqual(new Set([families.all()[0]!.id]));
    expect(families.take(held(own, text)).get(text.id)).toBeNull();
  });

  it('does not join by words that hundreds of texts share, whenever they turn out to be so common', () => {
    const masthead = 'Published every weekday by the harbour printing house of Larkport for its many members abroad';
    const documents = Array.from({ length: 520 }, (_, i) => createDocument(`${masthead} ${i} ${i * 7} ${i * 13}`));
    const families = new WireFamilies();
    families.take(new Map(documents.slice(0, 400).map((document) => [document.id, document])));
    expect(families.all()).toHaveLength(1);
    const changed = families.take(new Map(documents.map((document) => [document.id, document])));
    expect(families.all()).toEqual([]);
    expect(changed.size).toBe(400);
  });
});

describe('copiedPassages', () => {
  it('says where each copied passage stands in both texts', () => {
    const [from, to] = [createDocument(agencyText), createDocument(`${ownText} ${agencyText.slice(21, 150)}`)];
    const passages = copiedPassages(from, to);
    expect(passages).toHaveLength(1);
    const [{ from: a, to: b }] = passages as [(typeof passages)[number]];
    expect(to.text.slice(b.start, b.end)).toBe(from.text.slice(a.start, a.end));
    expect(from.text.slice(a.start, a.end)).toMatch(/^The harbour master/);
  });

  it('cites passages that lie in their texts, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '. ', '\n', 'é', '1,000'), { maxLength: 120 }), (parts) => {
        const [from, to] = [createDocument(parts.join(' ')), createDocument([...parts].reverse().join(' '))];
        for (const passage of copiedPassages(from, to)) {
          expect(passage.from.start).toBeLessThan(passage.from.end);
          expect(passage.to.end).toBeLessThanOrEqual(to.text.length);
        }
      }),
    );
  });
});

describe('creditedAgency', () => {
  it('reads credits in brackets, on a line of their own and in prose', () => {
    expect(creditedAgency('KABUL (AFP) - A bomb went off.')).toBe('Agence France-Presse');
    expect(creditedAgency('A bomb went off.\nSource: Reuters')).toBe('Reuters');
    expect(creditedAgency('A bomb went off, a police officer told the Associated Press.')).toBe('Associated Press');
  });

  it('finds none where none is credited', () => {
    expect(creditedAgency('The AP Moller terminal was closed after a blast.')).toBeNull();
  });

  it('takes hostile text', () => {
    expect(creditedAgency(`${'('.repeat(50_000)}${'told '.repeat(20_000)}`)).toBeNull();
  });
});

describe('independence', () => {
  it('counts copies, one source and one agency once', () => {
    const told = [...balkhReports(), ...balkhReprints()];
    const evidence = evidenceOf(told);
    const families = wireFamilies(evidence.documents.values());
    const tellings = new Independence(evidence, families).tellings(told.map((t) => t.document.id));
    expect(tellings).toHaveLength(4);
    expect(tellings.find((t) => t.documentIds.length === 4)!.sourceIds).toHaveLength(4);
  });
});
