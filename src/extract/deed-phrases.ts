import type { EventWord } from '../codebook/event-words.ts';
import { peopleWords } from '../codebook/people-words.ts';
import type { Line } from './line.ts';

/** A deed told by words of which none tells it alone: words `[first, last)` of the line, and what they say together. */
interface DeedPhrase {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  readonly word: EventWord;
}

/** The deed that the words from `at` on tell together; null where they tell none. */
export function deedAt(line: Line, at: number): DeedPhrase | null {
  return takingAt(line, at) ?? vehicleBombAt(line, at) ?? setOffAt(line, at);
}

const VEHICLES =
  '(?:cars?|trucks?|vans?|lorr(?:y|ies)|vehicles?|jeeps?|pickups?|minibus(?:es)?|bus(?:es)?|motorcycles?|motorbikes?|taxis?|tankers?|ambulances?|tractors?|boats?|bicycles?|sedans?|suvs?|minivans?|rickshaws?|carts?)';
/** "a van loaded with half a ton of explosives". */
const LADEN = new RegExp(
  `^ ${VEHICLES} (?:that was |which was |, )?(?:full|packed|laden|loaded|filled|stuffed|rigged|primed|crammed|fitted|wired|carrying|containing|with)(?: (?![.;,:])[^ ]+){1,8}? explosives? `,
);
/** "explosives hidden in a parked van". */
const HIDDEN = new RegExp(
  `^ (?:explosives|charge|dynamite|semtex) (?:that (?:was|were|had been) )?(?:hidden |packed |placed |left |concealed |stowed |loaded )?(?:in|inside|aboard|on|into|under|underneath) (?:a|an|the|his|her|their|its|#) (?:(?!in |on |at )[a-z-]+ ){0,2}${VEHICLES} `,
);
const VEHICLE = new RegExp(`^${VEHICLES}$`);
const vehicleBomb: EventWord = { words: ['vehicle', 'bomb'], sense: 'vehicle_bombing', kind: 'means', part: 'noun' };

function vehicleBombAt(line: Line, at: number): DeedPhrase | null {
  const { text } = line.words[at]!;
  const pattern = VEHICLE.test(text) ? LADEN : EXPLOSIVE.test(text) ? HIDDEN : null;
  if (pattern === null || !pattern.test(` ${text}${textAfter(line.words, at, 14)}`)) return null;
  return { line, first: at, last: at + 1, word: vehicleBomb };
}

const EXPLOSIVE = /^(?:explosives?|charges?|dynamite|semtex|bombs?|devices?|mines?|grenades?|ieds?|vest)$/;
const setOff: EventWord = { words: ['set', 'off'], sense: 'bombing', kind: 'means', part: 'verb' };

/** "explosives were set off beside his car", "set off a device": the same verb starts alarms and riots. */
function setOffAt(line: Line, at: number): DeedPhrase | null {
  const { words } = line;
  if (!/^(?:set|sets|setting|triggered|activated)$/.test(words[at]!.text)) return null;
  const last = words[at]!.text.startsWith('set') ? at + 2 : at + 1;
  if (last === at + 2 && words[at + 1]?.text !== 'off') return null;
  const passive = /^(?:was|were|been|being)$/.test(words[at - 1]?.text ?? '');
  const beside = passive ? words.slice(Math.max(0, at - 8), at) : words.slice(last, last + 5);
  return beside.some(({ text }) => EXPLOSIVE.test(text)) ? { line, first: at, last, word: setOff } : null;
}

/** "took 14 people hostage", "seized 60 pupils from a school", "were herded away": verbs of taking, by what they do to people. */
const TAKING =
  /^(?:took|taken|taking|takes|take|seized|seizing|seize|seizes|herded|herding|marched|dragged|held|holding|holds|grabbed|snatched|led|drove|driven)$/;
const TAKEN_AWAY = /^(?:hostages?|captive|prisoner|away|from|into|at_gunpoint|gunpoint)$/;
const taking: EventWord = { words: ['taken'], sense: 'kidnapping', kind: 'means', part: 'verb' };

/** "pirates seized a tanker", "militants commandeered a bus": ships and planes are taken with those aboard. */
const PIRATES = /^(?:pirates?|hijackers?|gunmen|militants|guerrillas|raiders|men|%)$/;
const CRAFT =
  /^(?:ships?|vessels?|tankers?|freighters?|trawlers?|yachts?|boats?|ferry|plane|airliner|jet|airbus|boeing|bus|buses|helicopter|tugboat|dhow)$/;

function craftTakenAt({ words }: Line, at: number): boolean {
  if (!/^(?:seized|commandeered|captured|hijacked)$/.test(words[at]!.text)) return false;
  const passive = /^(?:was|were|been)$/.test(words[at - 1]?.text ?? '');
  const near = (from: number, to: number, form: RegExp) =>
    words.slice(Math.max(0, from), Math.max(0, to)).some(({ text }) => form.test(text));
  return passive
    ? near(at - 10, at, CRAFT) && near(at, at + 8, PIRATES)
    : near(at - 5, at, PIRATES) && near(at + 1, at + 8, CRAFT);
}

function takingAt(line: Line, at: number): DeedPhrase | null {
  const { words } = line;
  if (craftTakenAt(line, at)) return { line, first: at, last: at + 1, word: taking };
  if (!TAKING.test(words[at]!.text)) return null;
  const passive = words.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:were|was|been|being)$/.test(text));
  const from = passive ? Math.max(0, at - 9) : at + 1;
  const people = words.slice(from, at + 8).some(({ text }) => peopleWords.has(text) || PUPILS.test(text));
  const alone =
    passive &&
    SEIZED.test(words[at]!.text) &&
    words.slice(Math.max(0, at - 4), at).some(({ text }) => PRONOUNS.test(text));
  if (alone) return { line, first: at, last: at + 1, word: taking };
  if (!people) return null;
  // "the gang held five priests for three weeks".
  if (!passive && words[at]!.text === 'held' && HOLDERS.test(words[at - 1]?.text ?? '') && words[at + 1]?.text === '#')
    return { line, first: at, last: at + 1, word: taking };
  // "seized more than 1,100 people".
  if (!passive && SEIZED.test(words[at]!.text) && words[at + 1]?.text === '#' && isPeople(words.slice(at + 2, at + 5)))
    return { line, first: at, last: at + 1, word: taking };
  for (let i = at + 1; i < Math.min(at + 9, words.length) && !/^[.,;:]$/.test(words[i]!.text); i++) {
    const { text } = words[i]!;
    if (/^(?:to|custody|part|place|responsibility|over|control|office|power|down|up|on|care)$/.test(text)) return null;
    if (!TAKEN_AWAY.test(text)) continue;
    // "from" a place where people live or learn, not "from 60 to 45".
    if (text === 'from' && !FROM.test(textAfter(words, i))) return null;
    if ((text === 'into' || text === 'away') && /^(?:held|holding|holds)$/.test(words[at]!.text)) return null;
    return { line, first: at, last: at + 1, word: taking };
  }
  return null;
}

const isPeople = (words: Line['words']) => words.some(({ text }) => peopleWords.has(text) || PUPILS.test(text));
const HOLDERS =
  /^(?:%|gang|gangs|group|militants|rebels|kidnappers|gunmen|bandits|pirates|guerrillas|hijackers|extremists|captors|they)$/;
const SEIZED = /^(?:seized|grabbed|snatched)$/;
const PRONOUNS = /^(?:they|he|she|who|whom|both|@)$/;
const PUPILS =
  /^(?:hostages?|captives?|girls|boys|families|relatives|crew|priests?|nuns?|monks?|aid|workers|tourists|engineers|sailors)$/;
const FROM =
  /^ (?:a|an|the|their|his|her|its|&|~) (?:[a-z~&'-]+ ){0,5}(?:schools?|homes?|houses?|bus|buses|vehicles?|cars?|villages?|colleges?|university|dormitor(?:y|ies)|hostels?|hotels?|offices?|church|mosque|farms?|boats?|ship|camp|town|bed|beds|road|highway|train|trucks?|market|hospital|compound|residence|building|island|plantation|mine|site) /;

function textAfter(words: Line['words'], at: number, reach = 8): string {
  return ` ${words
    .slice(at + 1, at + 1 + reach)
    .map(({ text }) => text)
    .join(' ')} `;
}
