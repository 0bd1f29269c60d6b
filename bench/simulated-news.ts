import type { Figure as Toll } from '../src/model/account-values.ts';
import { count } from '../src/model/count.ts';
import { parsePartialDate, shiftDay } from '../src/model/partial-date.ts';
import type { Place } from '../src/model/place.ts';
import type { Facets } from '../src/resolve/facets.ts';
import { profileOf } from '../src/resolve/text-profile.ts';
import { inventedName, type Pick, pickBy, randomFrom, SYLLABLES } from './chance.ts';

/** Accounts of invented incidents in order of publication, with the incident that each is of. */
export interface SimulatedAccount {
  readonly facets: Facets;
  readonly incident: string;
}

const COUNTRIES = 8;
const PROVINCES = 30;
const TOWNS = 12;
/** Incidents a day over all countries: the density of a year of ACLED for a region at war. */
const A_DAY = 12;
const TYPES = ['bombing', 'suicide_bombing', 'shooting', 'armed_attack', 'airstrike', 'shelling', 'kidnapping'];
const SITES = ['mosque', 'market', 'checkpoint', 'school', 'hospital', 'government office', 'bus', 'police station'];

/** About `accounts` accounts. Most incidents have one to five, some dozens; one account in ten is vague about date or place. */
export function* simulateNews(accounts: number, seed = 1): Generator<SimulatedAccount> {
  const random = randomFrom(seed);
  const pick = pickBy(random);
  const name = () => inventedName(pick);
  for (let made = 0, day = '2001-01-01'; made < accounts; day = shiftDay(day, 1)) {
    const today: SimulatedAccount[] = [];
    for (let k = 0; k < A_DAY; k++) {
      const happening = createHappening(`${day} ${k}`, day, random, pick, name);
      const tellers = Math.min(60, 1 + Math.floor(-3 * Math.log(1 - random() * 0.999999) * (random() < 0.03 ? 8 : 1)));
      for (let t = 0; t < tellers; t++) today.push(tell(happening, `${day}-${k}-${t}`, random, pick, name));
    }
    for (const account of shuffle(today, random)) {
      if (made++ >= accounts) return;
      yield account;
    }
  }
}

interface Happening {
  readonly id: string;
  readonly day: string;
  readonly place: Place;
  readonly type: string;
  readonly site: string;
  readonly victim: string | null;
  readonly killed: number;
  readonly words: string;
}

function createHappening(id: string, day: string, random: () => number, pick: Pick, name: () => string): Happening {
  const [country, province, town] = [COUNTRIES, PROVINCES, TOWNS].map((n) => Math.floor(random() * n));
  const place: Place = {
    words: `Town ${town}`,
    gazetteerId: null,
    countryCode: `X${country}`,
    country: `Country ${country}`,
    admin1: `Province ${'abcdefghijklmnopqrstuvwxyzABCD'[province!]}of ${country}`,
    admin2: null,
    locality: `${SYLLABLES[town!]}${SYLLABLES[province! % SYLLABLES.length]}stan`,
    lat: 20 + country! + province! / 30,
    lon: 40 + town! / 12 + province! / 5,
    radiusKm: 5,
    precision: 1,
  };
  const victim = random() < 0.3 ? `${name()} ${name()}` : null;
  const words = Array.from({ length: 12 }, name).join(' ');
  return { id, day, place, type: pick(TYPES), site: pick(SITES), victim, killed: Math.floor(random() * 30), words };
}

function tell(h: Happening, id: string, random: () => number, pick: Pick, name: () => string): SimulatedAccount {
  const vague = random();
  const own = Array.from({ length: 12 }, name).join(' ');
  const told = h.words.split(' ').filter(() => random() < 0.6);
  const toll: Toll = {
    count: count(Math.max(0, h.killed + Math.floor(random() * 3) - 1), ''),
    by: null,
    of: null,
    includesAttackers: false,
  };
  const facets: Facets = {
    id: `acc_${id}`,
    documentId: `doc_${id}`,
    reader: 'simulation',
    anchor: { start: 0, end: 1 },
    central: random() < 0.85,
    type: random() < 0.8 ? h.type : pick(TYPES),
    outcome: 'carried_out',
    date: parsePartialDate(vague < 0.05 ? h.day.slice(0, 7) : h.day),
    published: parsePartialDate(shiftDay(h.day, Math.floor(random() * 3))),
    place: vague > 0.95 ? { ...h.place, locality: null, admin1: null, lat: null, lon: null } : h.place,
    sites: [{ words: h.site, siteKind: h.site.replaceAll(' ', '_') }],
    victims: h.victim ? [h.victim] : [],
    posts: [],
    perpetrators: [],
    killed: [toll],
    wounded: [],
    text: profileOf(`${told.join(' ')} ${own} ${h.site} attack killed`),
  };
  return { facets, incident: h.id };
}

function shuffle<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
