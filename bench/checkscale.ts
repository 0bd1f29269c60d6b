import { ClaimChecker } from '../src/check/index.ts';
import { type Account, accountId, createAccount } from '../src/model/account.ts';
import { cite } from '../src/model/citation.ts';
import { count } from '../src/model/count.ts';
import { createDocument, type Document } from '../src/model/document.ts';
import type { Incident } from '../src/model/incident.ts';
import { dayDate, shiftDay } from '../src/model/partial-date.ts';
import type { Reading } from '../src/model/reading.ts';
import { createReport, type Report } from '../src/model/report.ts';
import { createSource } from '../src/model/source.ts';
import type { SourcedRecord } from '../src/model/sourced-record.ts';
import { createStatement, type ReaderStamp } from '../src/model/statement.ts';
import { type Pick, pickBy, randomFrom } from './chance.ts';
import type { BenchOptions, Figure } from './figure.ts';

const DEFAULT = 100_000;
const stamp: ReaderStamp = { origin: 'import', name: 'simulation', version: '1', cost: null };
const PROVINCES = ['Kabul', 'Kandahar', 'Kunduz', 'Herat', 'Balkh', 'Badakhshan', 'Nangarhar', 'Ghazni'];
const TYPES = ['bombing', 'suicide_bombing', 'shooting', 'armed_attack', 'airstrike', 'kidnapping'];
const SITES = ['mosque', 'market', 'checkpoint', 'school', 'hospital', 'bank'];
const GROUPS = ['Islamic State', 'ISIS-K', 'Taliban', 'National Resistance Front', 'TTP'];

const CLAIMS = [
  'Daesh has been eliminated in Afghanistan.',
  'It was the third attack on a mosque in Kunduz this month.',
  'The attack on the bank was the deadliest in Kandahar since the takeover.',
  'It is the first killing of a minister in three years.',
  'Attacks in Afghanistan fell by half this year.',
  'ISIS-K has carried out at least forty attacks on schools in Afghanistan since 2019.',
  'Attacks on mosques in Afghanistan have killed at least 100 people since the takeover.',
  'There has been no attack in Herat since the takeover.',
];

/**
 * Holds claims of each form against a simulated record; `--set 200000` asks for another number of incidents. Prints the seconds in which
 * the record is made ready once, and the milliseconds of one check: the median, and the slowest of the forms.
 */
export async function run({ sets }: BenchOptions): Promise<Figure[]> {
  const incidents = Number(sets[0] ?? DEFAULT);
  const record = simulatedRecord(incidents);
  const start = process.cpuUsage();
  const checker = new ClaimChecker(record);
  const { user, system } = process.cpuUsage(start);
  const ready = (user + system) / 1000;
  const context = { speaker: 'Taliban', on: '2023-06-15', documentId: null };
  for (const words of CLAIMS) checker.check(words, context);
  const times = CLAIMS.map((words) => {
    const runs = Array.from({ length: 5 }, () => {
      const from = process.cpuUsage();
      checker.check(words, context);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    return runs[2]!;
  }).sort((a, b) => a - b);
  return [
    { name: 'incidents', value: incidents, unit: 'incidents' },
    { name: 'ready_s', value: ready / 1000, unit: 's' },
    { name: 'check_ms_median', value: times[Math.floor(times.length / 2)]!, unit: 'ms' },
    { name: 'check_ms_slowest', value: times.at(-1)!, unit: 'ms' },
    { name: 'peak_mb', value: Math.round(process.resourceUsage().maxRSS / 1024), unit: 'MB' },
  ];
}

function simulatedRecord(n: number): SourcedRecord {
  const random = randomFrom(7);
  const pick = pickBy(random);
  const documents = new Map<string, Document>();
  const reports: Report[] = [];
  const readings: Reading[] = [];
  const incidents: Incident[] = [];
  const sources = Array.from({ length: 40 }, (_, i) => createSource(`Paper ${i}`));
  for (let i = 0; i < n; i++) {
    const day = shiftDay('2010-01-01', Math.floor((i / n) * 5000));
    const document = createDocument(`Report ${i}: an attack.`);
    const account = simulatedAccount(document, day, random, pick);
    documents.set(document.id, document);
    reports.push(createReport(document.id, pick(sources).id, { published: isoDay(day) }));
    readings.push({
      documentId: document.id,
      reader: stamp,
      mentions: [],
      accounts: [account],
      claims: [],
      actors: [],
    });
    const grade = random() < 0.5 ? ('single_source' as const) : ('likely' as const);
    incidents.push({ kind: 'incident', id: `inc_${i}`, accountIds: [account.id], grade, gradeReasons: [] });
  }
  const bySource = new Map(sources.map((s) => [s.id, s]));
  return {
    documents,
    sources: bySource,
    reports,
    readings,
    judgements: [],
    reviews: [],
    incidents,
    actors: [],
    families: [],
  };
}

function isoDay(day: string) {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return dayDate(y, m, d)!;
}

function simulatedAccount(document: Document, day: string, random: () => number, pick: Pick): Account {
  const citation = cite(document, { start: 0, end: 6 });
  const subject = accountId(citation, stamp);
  const say = { subject, citation, reader: stamp };
  const admin1 = pick(PROVINCES);
  const site = pick(SITES);
  const killed = count(Math.floor(random() * 60), 'n');
  const place = {
    words: admin1,
    gazetteerId: null,
    countryCode: 'AF',
    country: 'Afghanistan',
    admin1,
    admin2: null,
    locality: admin1,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 4 as const,
  };
  return createAccount(subject, citation, [
    createStatement({ ...say, property: 'type', value: pick(TYPES) }),
    createStatement({ ...say, property: 'date', value: isoDay(day) }),
    createStatement({ ...say, property: 'place', value: place }),
    createStatement({ ...say, property: 'site', value: { words: `a ${site}`, siteKind: site } }),
    createStatement({
      ...say,
      property: 'perpetrator',
      value: { name: pick(GROUPS), mentionId: null, status: 'claimed', by: null },
    }),
    createStatement({
      ...say,
      property: 'killed',
      value: { count: killed, by: null, of: null, includesAttackers: false },
    }),
  ]);
}
