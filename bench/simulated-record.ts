import { type Account, accountId, createAccount } from '../src/model/account.ts';
import type { Attribution, Figure } from '../src/model/account-values.ts';
import { cite } from '../src/model/citation.ts';
import { claimId, createClaim } from '../src/model/claim.ts';
import { count } from '../src/model/count.ts';
import { createDocument, type Document } from '../src/model/document.ts';
import { parsePartialDate, shiftDay } from '../src/model/partial-date.ts';
import type { Place } from '../src/model/place.ts';
import type { Reading } from '../src/model/reading.ts';
import { createReport, type Report } from '../src/model/report.ts';
import { createSource, type Source } from '../src/model/source.ts';
import { createStatement, type ReaderStamp } from '../src/model/statement.ts';
import { inventedName, pickBy, randomFrom } from './chance.ts';

const stamp: ReaderStamp = { origin: 'import', name: 'simulation', version: '1', cost: null };
const COUNTRIES = [
  ['AF', 'Afghanistan', 34, 66],
  ['PK', 'Pakistan', 30, 70],
  ['IQ', 'Iraq', 33, 44],
  ['SY', 'Syria', 35, 38],
  ['SO', 'Somalia', 5, 46],
  ['ML', 'Mali', 16, -3],
] as const;
const PROVINCES = 30;
const TOWNS = 10;
const TYPES = ['bombing', 'suicide_bombing', 'shooting', 'armed_attack', 'airstrike', 'kidnapping'];
const SITES = ['mosque', 'market', 'checkpoint', 'school', 'hospital', 'bank'];
const GROUPS = ['Islamic State', 'Taliban', 'Al-Shabaab', 'Tehreek-e-Taliban Pakistan', 'National Resistance Front'];
const STATUSES: readonly Attribution['status'][] = ['claimed', 'attributed', 'suspected', 'denied'];
const POSTS = ['governor', 'minister', 'police chief', 'mayor', 'judge', 'cleric'];
const SOURCES = 60;
/** One report in so many carries a claim. */
const CLAIM_EVERY = 25;

/** A report of a simulated record with the number of the incident that it tells of. */
export interface SimulatedReport {
  readonly document: Document;
  readonly report: Report;
  readonly source: Source;
  readonly reading: Reading;
  readonly incident: number;
}

/** Reports of `incidents` invented incidents over twenty years, one to `most` each; the same on every machine. */
export function* simulatedReports(incidents: number, most = 4, seed = 11): Generator<SimulatedReport> {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = pickBy(random);
  const word = () => inventedName(pick);
  const sources = Array.from({ length: SOURCES }, (_, i) => createSource(`Paper ${i + 1}`));
  for (let incident = 0; incident < incidents; incident++) {
    const day = shiftDay('2004-01-01', Math.floor((incident / incidents) * 7300));
    const place = placeFrom(below, pick(COUNTRIES));
    const type = pick(TYPES);
    const site = pick(SITES);
    const group = pick(GROUPS);
    const dead = 1 + below(40);
    const tellers = 1 + below(most);
    for (let k = 0; k < tellers; k++) {
      const toll = dead + below(3);
      const who = `${capital(word())} ${capital(word())}`;
      const status = pick(STATUSES);
      const post = pick(POSTS);
      const where = place.locality ?? place.admin1 ?? place.country ?? '';
      const filler = Array.from({ length: 60 }, () => word());
      const text = `${where.toUpperCase()} - ${toll} people died at a ${site} in ${where} on ${day}, among them the ${post} ${who}. ${filler.join(' ')}. ${group} has been eliminated. ${incident}.${k}`;
      const document = createDocument(text);
      const source = pick(sources);
      const said = random() < 0.9 ? day : day.slice(0, 7);
      const words = (quote: string) => {
        const start = text.indexOf(quote);
        return cite(document, { start, end: start + quote.length });
      };
      const subject = accountId(words('people died'), stamp);
      const say = { subject, reader: stamp };
      const figure: Figure = { count: count(toll, String(toll)), by: 'officials', of: null, includesAttackers: false };
      const victim = {
        name: who,
        mentionId: null,
        post,
        description: null,
        number: null,
        outcome: 'killed' as const,
        targetKind: null,
      };
      const account: Account = createAccount(subject, words('people died'), [
        createStatement({ ...say, property: 'type', value: type, citation: words('people died') }),
        createStatement({ ...say, property: 'date', value: parsePartialDate(said)!, citation: words(day) }),
        createStatement({ ...say, property: 'place', value: place, citation: words(where) }),
        createStatement({
          ...say,
          property: 'site',
          value: { words: `a ${site}`, siteKind: site },
          citation: words(`a ${site}`),
        }),
        createStatement({
          ...say,
          property: 'perpetrator',
          value: { name: group, mentionId: null, status, by: null },
          citation: words(group),
        }),
        createStatement({ ...say, property: 'killed', value: figure, citation: words(`${toll} people`) }),
        createStatement({ ...say, property: 'victim', value: victim, citation: words(who) }),
      ]);
      const told = incident * most + k;
      const published = parsePartialDate(shiftDay(day, k));
      const title = `${toll} die in ${where}`;
      yield {
        document,
        report: createReport(document.id, source.id, {
          title,
          publisher: source.name,
          published,
          publishedFrom: 'given',
        }),
        source,
        reading: {
          documentId: document.id,
          reader: stamp,
          mentions: [],
          accounts: [account],
          claims: told % CLAIM_EVERY === 0 ? [eliminated(words(`${group} has been eliminated`), day)] : [],
          actors: [],
        },
        incident,
      };
    }
  }
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

function eliminated(anchor: ReturnType<typeof cite>, day: string) {
  const subject = claimId(anchor, stamp);
  const say = { subject, citation: anchor, reader: stamp };
  return createClaim(subject, anchor, [
    createStatement({ ...say, property: 'claim_kind', value: 'elimination' }),
    createStatement({ ...say, property: 'said_on', value: parsePartialDate(day)! }),
  ]);
}

/** A town in two of three cases, a province in most others, a country in the rest. */
function placeFrom(below: (n: number) => number, [code, country, lat, lon]: (typeof COUNTRIES)[number]): Place {
  const province = below(PROVINCES);
  const town = below(TOWNS);
  const exact = below(12);
  const known = exact < 8 ? 'town' : exact < 11 ? 'province' : 'country';
  const point = { lat: lat + (province % 6) - 3 + town / 12, lon: lon + Math.floor(province / 6) - 2 + town / 15 };
  return {
    words: country,
    gazetteerId:
      known === 'country' ? `iso:${code}` : `simulated:${code}.${province}${known === 'town' ? `.${town}` : ''}`,
    countryCode: code,
    country,
    admin1: known === 'country' ? null : `${country} Province ${province + 1}`,
    admin2: null,
    locality: known === 'town' ? `${country} Town ${province + 1}-${town + 1}` : null,
    lat: known === 'country' ? lat : point.lat,
    lon: known === 'country' ? lon : point.lon,
    radiusKm: known === 'town' ? 8 : known === 'province' ? 80 : 400,
    precision: known === 'town' ? 1 : known === 'province' ? 4 : 6,
  };
}
