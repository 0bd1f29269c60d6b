import type { ScoredFigure, ScoredIncident } from './modern-gold.ts';

/** Types that the independent scorer lets stand for each other when it pairs incidents. */
const FAMILIES: readonly (readonly string[])[] = [
  ['suicide_bombing', 'bombing', 'vehicle_bombing', 'assassination_other'],
  ['shooting', 'armed_attack', 'clash', 'assassination_other'],
  ['armed_attack', 'suicide_bombing'],
  ['airstrike', 'shelling'],
  ['raid_arrest', 'clash'],
  ['raid_arrest', 'foiled'],
  ['stabbing', 'assassination_other'],
];
const HONORIFICS = new Set(
  (
    'mr mrs dr mullah mulla maulvi mawlawi mawlavi molvi mulvi maulawi sheikh shaikh sheik haji hajji qari ' +
    'general gen lieutenant lt imam mufti sepoy'
  ).split(' '),
);
const PLACES: Readonly<Record<string, string>> = {
  bamiyan: 'bamyan',
  bamian: 'bamyan',
  nangrahar: 'nangarhar',
  'herat province': 'herat',
  'sari pul': 'sar e pul',
  saripul: 'sar e pul',
  'sar e pol': 'sar e pul',
  baluchistan: 'balochistan',
  paktiya: 'paktia',
  nrw: 'north rhine westphalia',
  'nordrhein westfalen': 'north rhine westphalia',
};
const COUNTRIES: Readonly<Record<string, string>> = {
  'islamic emirate of afghanistan': 'afghanistan',
  af: 'afghanistan',
  afg: 'afghanistan',
  pk: 'pakistan',
  pak: 'pakistan',
  'russian federation': 'russia',
  'islamic republic of iran': 'iran',
  uk: 'united kingdom',
};
const ACTORS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(isis|isil|is|iskp|isk|islamic state|daesh|daish|dai sh|khawarij|estado islamico|stato islamico)\b/,
    'islamic state',
  ],
  [/\bal ?shabaa?b\b/, 'al shabab'],
  [/\b(bla|baloch\w* liberation army)\b/, 'bla'],
  [/\b(rsf|rapid support forces)\b/, 'rsf'],
  [/\b(nrf|national resistance f\w+)\b/, 'nrf'],
  [/\b(us|u s|usa|united states|american)\b/, 'united states'],
  [
    /\b(farc|emc|estado mayor central|central general staff|mordisco|carlos patino|jaime martinez)\b/,
    'farc dissidents',
  ],
];

/** ASCII letters and digits in lower case, single spaces: the form in which names are compared. */
export function plain(words: string | null | undefined): string {
  const ascii = (words ?? '').normalize('NFKD').replace(/[^\x00-\x7f]/g, '');
  return ascii
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function plainPlace(words: string | null | undefined): string {
  const bare = plain(words).replace(/\b(province|state|district|region|oblast|governorate|department)\b/g, ' ');
  const place = bare.split(/\s+/).filter(Boolean).join(' ');
  return PLACES[place] ?? place;
}

export function plainCountry(words: string | null | undefined): string {
  const country = plain(words);
  return COUNTRIES[country] ?? country;
}

/** One name's words are all in the other's, honorifics aside. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [nameWords(a), nameWords(b)];
  const shared = [...x].filter((word) => y.has(word));
  if (!shared.some((word) => word.length >= 2)) return false;
  return shared.length === x.size || shared.length === y.size;
}

export function nameWords(name: string | null | undefined): Set<string> {
  return new Set(
    plain(name)
      .split(' ')
      .filter((word) => word !== '' && !HONORIFICS.has(word)),
  );
}

export function plainActor(name: string | null | undefined): string {
  const words = plain(name);
  return ACTORS.find(([pattern]) => pattern.test(words))?.[1] ?? words;
}

export function sameActor(a: string | null | undefined, b: string | null | undefined): boolean {
  return plainActor(a) === plainActor(b) || sameName(plainActor(a), plainActor(b));
}

export function victimNames(incident: ScoredIncident): string[] {
  return (incident.victims ?? []).flatMap((victim) => (victim.name ? [victim.name] : []));
}

/** Gold first: a gold `other` means that the article does not say how, so any type agrees with it. */
export function sameFamily(gold: string | null | undefined, predicted: string | null | undefined): boolean {
  const [a, b] = [gold ?? '', predicted ?? ''];
  return a === b || a === 'other' || FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** Figures as `min/max`, those without either bound ("dozens") left out. */
export function figures(list: readonly ScoredFigure[] | undefined): Set<string> {
  return new Set((list ?? []).filter((f) => f.min !== null || f.max !== null).map((f) => `${f.min}/${f.max}`));
}

/** Predicted figures; where the gold says "more than N" (min N), N + 1 is taken as N. */
export function predictedFigures(
  gold: readonly ScoredFigure[] | undefined,
  predicted: readonly ScoredFigure[] | undefined,
): Set<string> {
  const over = new Set((gold ?? []).filter((f) => f.more_than).map((f) => (f.min ?? 0) + 1));
  const known = figures(gold);
  const named = (predicted ?? []).filter((f) => f.min !== null || f.max !== null);
  return new Set(
    named.map((f) => {
      const stated = `${f.min}/${f.max}`;
      const open = f.min !== null && f.max === null && over.has(f.min) && !known.has(stated);
      return open ? `${f.min! - 1}/null` : stated;
    }),
  );
}
