import type { Annotated } from '../src/annotate/annotated.ts';
import { annotate } from '../src/annotate/index.ts';
import { peopleWords } from '../src/codebook/people-words.ts';
import { type ArgumentPart, eventArguments } from '../src/extract/event-arguments.ts';
import { type EventMention as EventWordMention, eventMentions } from '../src/extract/event-mention.ts';
import { linesOf } from '../src/extract/line.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { type EventMention, scoreEvents, wikieventsFigures } from './score-wikievents.ts';

interface WikieventsDocument {
  readonly doc_id: string;
  readonly tokens: readonly string[];
  readonly sentences: readonly (readonly [readonly (readonly [string, number, number])[], string])[];
  readonly text: string;
  readonly entity_mentions: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly event_mentions: readonly {
    readonly event_type: string;
    readonly trigger: { readonly start: number; readonly end: number };
    readonly arguments: readonly { readonly entity_id: string; readonly role: string }[];
  }[];
}

type EventClass = 'die' | 'injure' | 'explode' | 'attack' | 'arrest';

/** The corpus' types that the codebook covers. */
const COVERED: Readonly<Record<string, EventClass>> = {
  'Life.Die.Unspecified': 'die',
  'Life.Injure.Unspecified': 'injure',
  'Conflict.Attack.DetonateExplode': 'explode',
  'Conflict.Attack.Unspecified': 'attack',
  'Justice.ArrestJailDetain.Unspecified': 'arrest',
};

const CLASS_OF_SENSE: Readonly<Record<string, EventClass>> = {
  kill: 'die',
  assassination_other: 'die',
  execution: 'die',
  wound: 'injure',
  bombing: 'explode',
  vehicle_bombing: 'explode',
  suicide_bombing: 'explode',
  shooting: 'attack',
  armed_attack: 'attack',
  stabbing: 'attack',
  shelling: 'attack',
  airstrike: 'attack',
  clash: 'attack',
  other: 'attack',
  raid_arrest: 'arrest',
};

const ROLES: Readonly<Record<EventClass, Readonly<Record<ArgumentPart, string>>>> = {
  die: { agent: 'Killer', patient: 'Victim', place: 'Place', instrument: 'Instrument' },
  injure: { agent: 'Injurer', patient: 'Victim', place: 'Place', instrument: 'Instrument' },
  explode: { agent: 'Attacker', patient: 'Target', place: 'Place', instrument: 'ExplosiveDevice' },
  attack: { agent: 'Attacker', patient: 'Target', place: 'Place', instrument: 'Instrument' },
  arrest: { agent: 'Jailer', patient: 'Detainee', place: 'Place', instrument: 'Instrument' },
};

/** The corpus gives tokens; the text read is these, a sentence a paragraph, so that its token numbers can be found again. */
function layOut(document: WikieventsDocument): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [words] of document.sentences) {
    let end = words[0]?.[1] ?? 0;
    for (const [word, from, to] of words) {
      if (from > end) text += ' ';
      starts.push(text.length);
      text += word;
      end = to;
    }
    text += '\n\n';
  }
  return { text, starts };
}

function tokenAt(starts: readonly number[], offset: number): number {
  let at = 0;
  while (at + 1 < starts.length && starts[at + 1]! <= offset) at++;
  return at;
}

function predict(annotated: Annotated, starts: readonly number[]): EventMention[] {
  return linesOf(annotated)
    .flatMap(eventMentions)
    .flatMap((mention) => eventOf(annotated, mention, starts) ?? []);
}

function eventOf(annotated: Annotated, mention: EventWordMention, starts: readonly number[]): EventMention | null {
  const { word, line, first, last } = mention;
  const type = word.part === 'agent' || word.kind === 'plan' ? undefined : CLASS_OF_SENSE[word.sense];
  if (type === undefined || DEVICE.test(line.words[last - 1]!.text)) return null;
  const head = word.part === 'verb' ? line.words[first]!.first : line.words[last - 1]!.first;
  const { tokens } = annotated;
  return {
    type,
    start: tokenAt(starts, tokens[head]!.start),
    end: tokenAt(starts, tokens[head]!.start) + 1,
    arguments: eventArguments(annotated, head)
      .map((argument) =>
        type === 'explode' && argument.part !== 'place' && DEVICE.test(tokens[argument.head]!.lower)
          ? { ...argument, part: 'instrument' as const }
          : argument,
      )
      .filter(({ part, head: at }) => part !== 'agent' || isDoer(annotated, at))
      .map(({ part, head: at }) => ({
        role: ROLES[type][part],
        head: tokenAt(starts, tokens[lastOfName(annotated, at)]!.start),
      })),
  };
}

/** The thing that explodes is no event to the corpus. */
const DEVICE = /^(?:bombs?|devices?|ieds?|mines?|grenades?|landmines?|dynamite|rockets?|missiles?)$/;

/** The corpus counts people and bodies as doers, not blasts and bombs. */
function isDoer(annotated: Annotated, at: number): boolean {
  const token = annotated.tokens[at]!;
  if (peopleWords.has(token.lower) || token.upos === 'PROPN' || token.upos === 'PRON') return true;
  return annotated.names.some(({ start, end, kind }) => start < token.end && token.start < end && kind !== 'weapon');
}

/** The corpus heads a name by its last word, the parse by its first. */
function lastOfName(annotated: Annotated, at: number): number {
  const { tokens } = annotated;
  let last = at;
  while (last + 1 < tokens.length && tokens[last + 1]!.head === at && /^flat/.test(tokens[last + 1]!.deprel)) last++;
  const name = annotated.names.find(({ start, end }) => start <= tokens[at]!.start && tokens[at]!.end <= end);
  while (name && last + 1 < tokens.length && tokens[last + 1]!.end <= name.end) last++;
  while (tokens[last]!.xpos === 'NNP' && tokens[last + 1]?.xpos === 'NNP') last++;
  return last;
}

function goldOf(document: WikieventsDocument): EventMention[] {
  const mentions = new Map(document.entity_mentions.map((m) => [m.id, m]));
  return document.event_mentions.flatMap(({ event_type, trigger, arguments: args }) => {
    const type = COVERED[event_type];
    if (type === undefined) return [];
    const heads = args.flatMap(({ entity_id, role }) => {
      const mention = mentions.get(entity_id);
      return mention ? [{ role, head: headOf(document.tokens, mention.start, mention.end) }] : [];
    });
    return [{ type, start: trigger.start, end: trigger.end, arguments: heads }];
  });
}

/** The last word before anything that is attached. */
function headOf(tokens: readonly string[], start: number, end: number): number {
  for (let i = start + 1; i < end; i++) if (/^(?:of|in|at|from|who|that|,)$/i.test(tokens[i]!)) return i - 1;
  return end - 1;
}

/** WikiEvents: `wikievents/<part>.jsonl`, the types that the codebook covers. */
export async function run({ data, part, out }: BenchOptions): Promise<Figure[]> {
  const documents = readJsonLines<WikieventsDocument>(data, 'wikievents', `${part}.jsonl`);
  const rows = documents.map((document) => {
    const { text, starts } = layOut(document);
    return {
      id: document.doc_id,
      events: predict(annotate(createDocument(text), noFacts), starts),
      gold: goldOf(document),
    };
  });
  if (out)
    writeJsonLines(
      out,
      rows.map(({ id, events }) => ({ doc_id: id, events })),
    );
  return wikieventsFigures(rows.map(({ events, gold }) => scoreEvents(events, gold)));
}
