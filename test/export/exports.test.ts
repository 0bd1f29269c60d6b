import { describe, expect, it } from 'vitest';
import { incidentTypes } from '../../src/codebook/incident-types.ts';
import { exportCsv, exportGeoJson, exportJsonl, MASK } from '../../src/export/index.ts';
import { createAccount } from '../../src/model/account.ts';
import type { Attribution, Figure, Victim } from '../../src/model/account-values.ts';
import { count } from '../../src/model/count.ts';
import { dayDate } from '../../src/model/partial-date.ts';
import type { Place } from '../../src/model/place.ts';
import { createReview } from '../../src/model/review.ts';
import { createStatement, type ReaderStamp } from '../../src/model/statement.ts';
import { Told } from '../told.ts';
import { readCsv, recordOf } from './told-record.ts';

const lima: Place = {
  words: 'Lima',
  gazetteerId: 'geonames:1',
  countryCode: 'PE',
  country: 'Peru',
  admin1: 'Lima',
  admin2: null,
  locality: 'Lima',
  lat: -12.04318,
  lon: -77.02824,
  radiusKm: 12,
  precision: 1,
};
const peru: Place = {
  ...lima,
  words: 'Peru',
  admin1: null,
  locality: null,
  lat: -10,
  lon: -76,
  radiusKm: 700,
  precision: 6,
};
const figure = (n: number, words: string, by: string | null = null): Figure => ({
  count: count(n, words),
  by,
  of: null,
  includesAttackers: false,
});
const victim = (name: string, post: string | null): Victim => ({
  name,
  mentionId: null,
  post,
  description: null,
  number: null,
  outcome: 'killed',
  targetKind: null,
});
const by = (name: string, status: Attribution['status']): Attribution => ({ name, mentionId: null, status, by: null });

function first(): Told {
  const text =
    'A bomb killed three people in Lima on 3 May 1990, police said. Judge Rosa Paz and Ana Flor died. Shining Path did it.';
  const told = new Told(text, { publisher: 'El Diario Nuevo', title: 'Ana Flor dies in blast' });
  told.mention('person', 'Ana Flor');
  told.account(
    'bomb',
    ['type', 'bombing', 'bomb'],
    ['prominence', 'central', 'bomb'],
    ['date', dayDate(1990, 5, 3)!, '3 May 1990'],
    ['place', lima, 'Lima'],
    ['killed', figure(3, 'three', 'police'), 'three people'],
    ['victim', victim('Rosa Paz', 'judge'), 'Judge Rosa Paz'],
    ['victim', victim('Ana Flor', null), 'Ana Flor'],
    ['perpetrator', by('Shining Path', 'attributed'), 'Shining Path'],
  );
  return told;
}

function second(): Told {
  const told = new Told('=Five died when a bomb went off in Peru, a doctor said. Shining Path denied it.', {
    publisher: 'Wire',
  });
  told.account(
    'bomb',
    ['type', 'bombing', 'bomb'],
    ['place', peru, 'Peru'],
    ['killed', figure(5, 'Five', 'a doctor'), '=Five died'],
    ['perpetrator', by('Shining Path', 'denied'), 'denied'],
  );
  return told;
}

describe('CSV by account', () => {
  const { body, losses } = exportCsv(recordOf([first(), second()]));
  const rows = readCsv(body);

  it('has a row for what each document says', () => {
    expect(rows.map((r) => r.source).sort()).toEqual(['El Diario Nuevo', 'Wire']);
    expect(new Set(rows.map((r) => r.incident_id)).size).toBe(1);
  });

  it('carries precision, and coordinates only with their doubt', () => {
    const [exact, coarse] = ['El Diario Nuevo', 'Wire'].map((name) => rows.find((r) => r.source === name)!);
    expect(exact).toMatchObject({ where_precision: '1', latitude: '-12.043', longitude: '-77.028', radius_km: '12' });
    expect(coarse).toMatchObject({ where_precision: '6', country: 'Peru', latitude: '', longitude: '' });
    expect(exact).toMatchObject({ date: '1990-05-03', date_precision: 'day', ucdp_date_prec: 'date_prec 1' });
  });

  it('cites each value by document, span and words', () => {
    const row = rows.find((r) => r.source === 'El Diario Nuevo')!;
    const { date } = JSON.parse(row.citations!) as { date: { document: string; start: number; quote: string }[] };
    expect(date[0]).toMatchObject({ document: first().document.id, start: 38, quote: '3 May 1990' });
  });

  it('maps the type to four schemes and says what they lose', () => {
    const row = rows[0]!;
    expect(row.gtd).toBe(incidentTypes().get('bombing')!.crosswalk.gtd.value);
    expect(losses.some((l) => l.where === 'UCDP GED' && l.values === 2)).toBe(true);
  });

  it('codes a sub-type that follows from the weapon more exactly', () => {
    const told = new Told('A grenade blew up in Lima.', { publisher: 'Wire' });
    told.account(
      'blew up',
      ['type', 'bombing', 'blew up'],
      ['weapon', { code: 'grenade', words: 'grenade' }, 'grenade'],
    );
    const [row] = readCsv(exportCsv(recordOf([told])).body);
    expect(row).toMatchObject({ subtype: 'grenade', acled: 'Explosions/Remote violence: Grenade' });
    expect(row!.plover).toBe(incidentTypes().get('bombing')!.crosswalk.plover.value);
  });

  it('keeps what a claim and a denial say apart', () => {
    expect(rows.map((r) => r.perpetrators).sort()).toEqual(['Shining Path [attributed]', 'Shining Path [denied]']);
  });

  it('writes no cell that a spreadsheet would run', () => {
    for (const row of rows) {
      for (const cell of Object.values(row))
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('has a heading and no rows for an empty record', () => {
    expect(readCsv(exportCsv(recordOf([], { groups: [] })).body)).toEqual([]);
  });
});

describe('CSV by incident', () => {
  it('puts every source\u2019s figures side by side and makes none of them the truth', () => {
    const [row] = readCsv(exportCsv(recordOf([first(), second()]), { rows: 'incidents' }).body);
    expect(row!.killed_by_source).toContain('El Diario Nuevo: 3 (police)');
    expect(row!.killed_by_source).toContain('Wire: 5 (a doctor)');
    expect(row).toMatchObject({
      killed_min: '3',
      killed_max: '5',
      accounts: '2',
      independent_texts: '2',
      where_precision: '1',
    });
  });

  it('counts reprints of one text once', () => {
    const told = [first(), second()];
    const family = { id: 'wire_1', documentIds: told.map((t) => t.document.id).sort(), agency: 'Wire' };
    const [row] = readCsv(exportCsv(recordOf(told, { families: [family] }), { rows: 'incidents' }).body);
    expect(row!.independent_texts).toBe('1');
  });
});

describe('names', () => {
  it.each([
    ['CSV by account', (unmask: boolean) => exportCsv(recordOf([first()]), { unmask }).body],
    ['CSV by incident', (unmask: boolean) => exportCsv(recordOf([first()]), { unmask, rows: 'incidents' }).body],
    ['GeoJSON', (unmask: boolean) => exportGeoJson(recordOf([first()]), { unmask }).body],
    ['JSONL', (unmask: boolean) => exportJsonl(recordOf([first()]), { unmask }).body],
  ])('of private persons are masked in %s, those of officials and groups stay', (_, body) => {
    expect(body(false)).not.toContain('Ana Flor');
    expect(body(false)).toContain(MASK);
    expect(body(false)).toContain('Rosa Paz');
    expect(body(false)).toContain('Shining Path');
    expect(body(true)).toContain('Ana Flor');
  });

  it('leave a span that still leads to the words, and say that the quote is masked', () => {
    const line = exportJsonl(recordOf([first()])).body;
    const { accounts } = JSON.parse(line) as {
      accounts: { statements: { property: string; citations: { start: number; end: number; masked: boolean }[] }[] }[];
    };
    const [cited] = accounts[0]!.statements
      .filter((s) => s.property === 'victim')
      .flatMap((s) => s.citations)
      .slice(1);
    expect(cited!.masked).toBe(true);
    expect(first().document.text.slice(cited!.start, cited!.end)).toBe('Ana Flor');
  });

  it('stay when another report gives the person a public post', () => {
    const other = new Told('Mayor Ana Flor had been threatened.', { publisher: 'Wire' });
    const told = first();
    other.mention('person', 'Ana Flor', [
      'holds_post',
      { post: 'mayor', body: null, tenure: 'current', asOf: null, from: null, until: null },
      'Mayor Ana Flor',
    ]);
    expect(exportCsv(recordOf([told, other])).body).toContain('Ana Flor');
  });
});

describe('GeoJSON', () => {
  const features = (told: Told[]) =>
    (
      JSON.parse(exportGeoJson(recordOf(told)).body) as {
        features: {
          geometry: { type: string; coordinates: [number, number][][] } | null;
          properties: Record<string, unknown>;
        }[];
      }
    ).features;

  it('draws the doubt about a known place, never a point', () => {
    const [feature] = features([first()]);
    expect(feature!.geometry?.type).toBe('Polygon');
    const [ring] = feature!.geometry!.coordinates;
    expect(ring![0]).toEqual(ring!.at(-1));
    const area = ring!.slice(1).reduce((sum, [x, y], i) => sum + ring![i]![0] * y - x * ring![i]![1], 0);
    expect(area).toBeGreaterThan(0);
  });

  it('gives a country no geometry, but its name and precision', () => {
    const [feature] = features([second()]);
    expect(feature!.geometry).toBeNull();
    expect(feature!.properties).toMatchObject({ country: 'Peru', where_precision: 6 });
    expect(exportGeoJson(recordOf([second()])).losses.some((l) => l.where === 'geojson')).toBe(true);
  });
});

describe('JSONL', () => {
  it('has an incident a line and no middle of a country', () => {
    const { body } = exportJsonl(recordOf([first(), second()], { groups: [[0], [1]] }));
    expect(body.trimEnd().split('\n')).toHaveLength(2);
    expect(body).toContain('"lat":-12.043');
    expect(body).not.toContain('"lat":-10');
  });
});

describe('review', () => {
  const rejected = (told: Told, state: 'rejected' | 'withdrawn') => {
    const killed = told.accounts[0]!.statements.find((s) => s.property === 'killed')!;
    return createReview({ statementId: killed.id, state, replacementId: null, by: 'reader', note: '' });
  };

  it('takes a rejected value out of every export', () => {
    const told = first();
    const record = recordOf([told], { reviews: [rejected(told, 'rejected')] });
    expect(readCsv(exportCsv(record).body)[0]!.killed).toBe('');
    expect(exportJsonl(record).body).not.toContain('"property":"killed"');
  });

  it('puts what a person adds or corrects beside what the reader found', () => {
    const told = first();
    const person: ReaderStamp = { origin: 'person', name: 'editor', version: '1', cost: null };
    const [account] = told.accounts;
    const killed = account!.statements.find((s) => s.property === 'killed')!;
    const own = (property: 'killed' | 'wounded', n: number, words: string) =>
      createStatement({
        subject: account!.id,
        property,
        value: figure(n, words),
        citation: killed.citation,
        reader: person,
      });
    const [corrected, added] = [own('killed', 4, 'four'), own('wounded', 9, 'nine')];
    const reading = { ...told.reading(), mentions: [], claims: [], actors: [], reader: person };
    const second = { ...reading, accounts: [createAccount(account!.id, account!.anchor, [corrected, added])] };
    const review = createReview({
      statementId: killed.id,
      state: 'corrected',
      replacementId: corrected.id,
      by: 'editor',
      note: '',
    });
    const record = recordOf([told], { reviews: [review] });
    const [row] = readCsv(exportCsv({ ...record, readings: [...record.readings, second] }).body);
    expect(row).toMatchObject({ killed: '4', wounded: '9', type: 'bombing' });
  });

  it('brings it back when the review is withdrawn', () => {
    const told = first();
    const record = recordOf([told], { reviews: [rejected(told, 'rejected'), rejected(told, 'withdrawn')] });
    expect(readCsv(exportCsv(record).body)[0]!.killed).toBe('3 (police)');
  });
});
