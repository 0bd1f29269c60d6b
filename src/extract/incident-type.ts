import type { Reason } from '../model/statement.ts';
import { textOf } from './clauses.ts';
import type { EventMention } from './event-mention.ts';
import type { Story } from './story.ts';

/** The type of a story's incident, the word it rests on, and what spoke for it and for the runner-up. */
export interface TypeReading {
  readonly type: string;
  readonly mention: EventMention;
  readonly why: readonly Reason[];
}

/** How much one word says about how it was done: "suicide bomber" settles it, "opened fire" less, "attack" nothing. */
const WEIGHTS: Readonly<Record<string, number>> = {
  suicide_bombing: 4,
  vehicle_bombing: 3,
  airstrike: 4,
  shelling: 3,
  kidnapping: 3,
  execution: 3,
  stabbing: 4,
  arson: 2,
  shooting: 2,
  armed_attack: 2,
  bombing: 2,
  foiled: 2,
  raid_arrest: 1.2,
  clash: 1.5,
  assassination_other: 0.4,
  kill: 0.1,
  other: 0.2,
};

/** How much a word says by itself: a car driven into a crowd or acid thrown is no type of its own, and yet plain. */
function ownWeight({ word }: EventMention): number {
  return word.kind === 'neutral' && /crowd|acid|ramming|mow|sarin|nerve|chemical/.test(word.words.join(' '))
    ? 1.5
    : (WEIGHTS[word.sense] ?? 0);
}

/** "police shot the driver dead": how it ended, where anything else is told. */
function isByPolice({ line, first, word }: EventMention): boolean {
  return (
    word.sense === 'shooting' &&
    word.part === 'verb' &&
    / (?:police|policem[ae]n|officers?|commandos|guards?|troops|soldiers) (?:[a-z]+ ){0,1}$/.test(
      textOf(line, Math.max(0, first - 4), first),
    )
  );
}

/** Words that leave open how it was done: then what stands beside the telling ("drones were used") may say it. */
const THIN = new Set(['other', 'bombing', 'kill', 'wound']);
const BESIDE = new Set(['airstrike', 'shelling', 'vehicle_bombing', 'suicide_bombing', 'stabbing', 'arson']);

/** Those who do it say less than the deed; aircraft and drones less still, for they are also what comes afterwards. */
function agentShare({ word }: EventMention): number {
  if (word.part !== 'agent') return 1;
  return word.sense === 'airstrike' ? 0.4 : 0.8;
}

/** Weighs all event words of a story; null when it has none that says what happened. */
export function typeOf(story: Story): TypeReading | null {
  const votes = new Map<string, { weight: number; mention: EventMention }>();
  const thin = story.clauses.every((clause) => clause.mentions.every(({ word }) => THIN.has(word.sense)));
  [...story.clauses, ...(thin ? story.asides : [])].forEach((clause, i) => {
    for (const mention of clause.mentions) {
      const { sense } = mention.word;
      const beside = i >= story.clauses.length;
      if (sense === 'wound' || (beside && !BESIDE.has(sense))) continue;
      // The clause that opens the story says best what it is; those who do it ("gunmen") say less than the deed.
      const near = i === 0 ? 1.5 : i < 3 ? 1.2 : 1;
      const found = FOUND.test(textOf(clause.line, clause.from, mention.first)) ? 0.1 : 1;
      const weight = ownWeight(mention) * near * agentShare(mention) * found * (isByPolice(mention) ? 0.15 : 1);
      const vote = votes.get(sense);
      votes.set(sense, { weight: Math.min((vote?.weight ?? 0) + weight, 9), mention: vote?.mention ?? mention });
    }
  });
  const ranked = [...votes].map(([sense, vote]) => ({ sense, ...vote })).sort((a, b) => b.weight - a.weight);
  if (ranked.length === 0) return null;
  const type = settle(ranked, story);
  const mention = votes.get(type)?.mention ?? ranked[0]!.mention;
  const why = ranked
    .slice(0, 3)
    .map(({ sense, weight }): Reason => ({ rule: 'event words', words: sense, weight: Math.round(weight * 10) / 10 }));
  return { type, mention, why };
}

/** What was found or hidden was not used: "seized an explosive belt". */
const FOUND = / (?:found|hidden|hid|seized|discovered|recovered|confiscated)(?: (?![.;])[^ ]+){0,8} $/;
const ON_FOOT =
  / (?:suspected suicide bomber|suicide bomber|explosive (?:vests?|belts?|jackets?)|suicide (?:vests?|belts?|jackets?)) /;

/** What stands beside the telling may say that the bomb was worn. */
function wasWorn({ clauses, asides }: Story): boolean {
  return [...clauses, ...asides].some(({ line, from, to }) => {
    const text = textOf(line, from, to);
    return ON_FOOT.test(text) && !/ (?:no|not|found|seized|hidden) /.test(text.split(ON_FOOT)[0]!.slice(-30));
  });
}

/** The only guns told are those that the men carried: "gunmen took 14 people hostage". */
function armedOnly(story: Story): boolean {
  const guns = story.clauses.flatMap((clause) => clause.mentions.filter((m) => m.word.sense === 'shooting'));
  return guns.every((m) => m.word.part === 'agent');
}

/** Mentions of gunfire that is told as the attackers' own: they open fire or storm, or come as gunmen beside the bomb. */
function attackersShot(story: Story): number {
  const guns = story.clauses.flatMap((clause) =>
    clause.mentions.filter((m) => m.word.sense === 'shooting' || m.word.sense === 'armed_attack'),
  );
  // "the police shot two of the attackers dead" is how it ended.
  const own = guns.filter(({ line, first, last }) => {
    const after = textOf(line, last, last + 7);
    const before = textOf(line, Math.max(0, first - 6), first);
    return (
      !/ (?:attackers?|bombers?|assailants?|gunm[ae]n|suspects?|terrorists?) /.test(after) &&
      !/ (?:police|forces|guards|officers|troops|soldiers) (?:[a-z]+ ){0,3}$/.test(before)
    );
  });
  return own.length;
}

/** "the bomber", "two of its bombers": somebody died with the bomb, where nothing says that it was laid or fell. */
function hasBomber(story: Story): boolean {
  const told = [...story.clauses, ...story.asides];
  const bomber = told.some(({ mentions }) =>
    mentions.some((m) => m.word.part === 'agent' && /^bombers?$/.test(m.word.words[0]!)),
  );
  return (
    bomber &&
    !told.some(({ line }) => / (?:planted|remote|timer|defused|left in a|warplanes?|aircraft|jets?) /.test(line.text))
  );
}

const IN_VEHICLE =
  / (?:bomb|explosives?|device|mine|ied) (?:[^ .]+ ){0,5}(?:under|beneath|inside|in|to|aboard) (?:his|her|their|the|a|an|its|#) (?:[^ .]+ ){0,2}(?:car|vehicle|van|truck|motorcycle|motorbike|pickup|lorry|minibus|rickshaw|ambulance) /;

/** A bomb fixed under a car or left in it. A bomb on a bus hit the bus. */
function wasInVehicle(story: Story): boolean {
  return story.clauses.some(({ line, from, to }) => IN_VEHICLE.test(textOf(line, from, to)));
}

interface Ranked {
  readonly sense: string;
  readonly weight: number;
}

function settle(ranked: readonly Ranked[], story: Story): string {
  const weight = (sense: string) => ranked.find((r) => r.sense === sense)?.weight ?? 0;
  const top = ranked[0]!.sense;
  const tolls = story.clauses.flatMap((clause) => clause.tolls);
  const hit = tolls.some((t) => t.who === 'people' && (t.outcome === 'killed' || t.outcome === 'wounded'));
  // Only arrests are told, whatever those arrested are known for.
  if (
    weight('raid_arrest') > 0 &&
    tolls.some((t) => t.outcome === 'arrested') &&
    !hit &&
    story.victims.every((v) => v.outcome === 'arrested')
  ) {
    return weight('foiled') > 0 ? 'foiled' : weight('airstrike') > 0 ? 'airstrike' : 'raid_arrest';
  }
  const guns = weight('shooting') + weight('armed_attack');
  if (top === 'raid_arrest' && weight('foiled') > 0) return 'foiled';
  const taken = tolls.some((toll) => toll.outcome === 'kidnapped') || weight('kidnapping') >= 4;
  if (taken && (top === 'shooting' || top === 'armed_attack' || top === 'clash' || top === 'other'))
    return 'kidnapping';
  if (top === 'shooting' && weight('kidnapping') > 0 && armedOnly(story)) return 'kidnapping';
  const bombs = weight('bombing') + weight('suicide_bombing') + weight('vehicle_bombing');
  const blast = top === 'bombing' || top === 'suicide_bombing' || top === 'vehicle_bombing';
  // Guns or fire together with explosives, by those who attack.
  const shots = attackersShot(story);
  if (blast && shots >= 2 && guns >= bombs * (top === 'bombing' ? 0.5 : 0.8)) return 'armed_attack';
  if (top === 'shooting' && (bombs >= 1.5 || weight('arson') >= 1.5) && !armedOnly(story)) return 'armed_attack';
  if (top === 'shooting' && armedOnly(story) && bombs >= 1.5 && weight('suicide_bombing') === 0) return 'armed_attack';
  if (top === 'bombing' && (weight('suicide_bombing') > 0.5 || wasWorn(story) || hasBomber(story)))
    return 'suicide_bombing';
  if (top === 'bombing' && (weight('vehicle_bombing') > 0 || wasInVehicle(story))) return 'vehicle_bombing';
  if (top === 'bombing' && weight('airstrike') > 0) return 'airstrike';
  // Guns together with explosives are an armed attack, unless the bombers' own death is what is told.
  if ((top === 'bombing' || top === 'shooting') && guns > 0 && weight('bombing') >= 2 && guns >= 1.5)
    return 'armed_attack';
  if (top === 'armed_attack' && weight('bombing') === 0 && weight('shooting') > 0) return 'shooting';
  const apart = story.clauses.length === 1 && story.victims.length === 1 && story.victims[0]!.name !== null;
  if (top === 'other' && apart && story.clauses[0]!.tolls.length === 0) return 'assassination_other';
  if (top === 'kill' || top === 'assassination_other') {
    const single = story.clauses.some((c) => c.tolls.some((t) => t.outcome === 'killed' && t.count.best === 1));
    const victim = single || story.victims.some((v) => v.outcome === 'killed');
    return victim || top === 'assassination_other' ? 'assassination_other' : 'other';
  }
  return top;
}
