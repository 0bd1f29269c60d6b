import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTimes } from '../src/annotate/time/index.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import type { Span } from '../src/model/span.ts';
import type { BenchOptions, Figure } from './figure.ts';

interface Timex extends Span {
  readonly value: string;
  readonly type: string;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly created: string;
  readonly timexes: readonly Timex[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const decode = (text: string) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!);

/** A TimeML file: the text between <TEXT> and </TEXT> without its tags, and its TIMEX3 elements as spans into it. */
export function readTimeMl(id: string, xml: string): GoldDocument {
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '';
  const created = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1] ?? '';
  const open: { start: number; value: string; type: string }[] = [];
  const timexes: Timex[] = [];
  let text = '';
  for (const [, tag, plain] of body.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (plain !== undefined) text += decode(plain);
    else if (tag!.startsWith('<TIMEX3')) {
      open.push({ start: text.length, value: attribute(tag!, 'value'), type: attribute(tag!, 'type') });
    } else if (tag === '</TIMEX3>') {
      const begun = open.pop();
      if (begun) timexes.push({ ...begun, end: text.length });
    }
  }
  return { id, text, created, timexes: timexes.sort((a, b) => a.start - b.start) };
}

const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

interface Tally {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

/** The value as the gold writes it: no value is "null", a zone-less UTC mark is left out. */
const goldValue = (value: string) => (value === '' ? 'null' : value);

/**
 * TempEval-3's counting: a found expression matches strictly where its span is a gold one, relaxed where it overlaps one (each gold
 * counts once); the value counts where a relaxed match has the gold's value. F1 over all documents together.
 */
export function tally(gold: readonly Timex[], found: readonly Timex[], into: Tally): void {
  const taken = new Set<Timex>();
  for (const f of found) {
    into.found++;
    const exact = gold.find((g) => g.start === f.start && g.end === f.end);
    const match = exact ?? gold.find((g) => !taken.has(g) && g.start < f.end && f.start < g.end);
    if (!match || taken.has(match)) continue;
    taken.add(match);
    into.relaxed++;
    if (exact) into.strict++;
    if (goldValue(f.value) === goldValue(match.value)) into.value++;
  }
  into.gold += gold.length;
}

const f1 = (right: number, t: Tally) => (t.found + t.gold === 0 ? 0 : (200 * right) / (t.found + t.gold));

/** `npm run bench -- timex --data <dir>`: reads every `timex/<corpus>/*.tml` and scores spans and values. */
export async function run(options: BenchOptions): Promise<Figure[]> {
  const root = join(options.data, 'timex');
  const t: Tally = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  const predicted: string[] = [];
  for (const corpus of readdirSync(root).sort()) {
    if (options.sets.length > 0 && !options.sets.includes(corpus)) continue;
    for (const file of readdirSync(join(root, corpus))
      .filter((f) => f.endsWith('.tml'))
      .sort()) {
      const gold = readTimeMl(file.replace(/\.tml$/, ''), readFileSync(join(root, corpus, file), 'utf8'));
      const found = findTimes(gold.text, { published: parsePartialDate(gold.created.slice(0, 10)) });
      tally(gold.timexes, found, t);
      predicted.push(
        JSON.stringify({
          id: gold.id,
          timexes: found.map(({ start, end, type, value }) => ({
            start,
            end,
            type,
            value,
            text: gold.text.slice(start, end),
          })),
        }),
      );
    }
  }
  if (options.out) writeFileSync(options.out, `${predicted.join('\n')}\n`);
  return [
    { name: 'strict_f1', value: f1(t.strict, t) },
    { name: 'relaxed_f1', value: f1(t.relaxed, t) },
    { name: 'value_f1', value: f1(t.value, t) },
    { name: 'relaxed_p', value: (100 * t.relaxed) / Math.max(1, t.found) },
    { name: 'relaxed_r', value: (100 * t.relaxed) / Math.max(1, t.gold) },
  ];
}
