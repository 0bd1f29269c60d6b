import type { Command } from 'commander';
import { parsePartialDate } from '../model/partial-date.ts';
import type { PostAsOf, RelationSaying, StructureView } from '../model/view/structure.ts';
import { oneLine, wrap } from './layout.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';
import { dateWords } from './value-words.ts';

interface Options extends GlobalOptions {
  readonly asOf?: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('structure')
    .description('list posts with who is on record as holding them on a day, the hits on their holders, and relations')
    .option('--as-of <day>', 'a past day, as 2023-06-01 (default: the last day any report was published)')
    .action((_, command: Command) => structure(command.optsWithGlobals<Options>(), terminal));
}

async function structure(options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const { RecordIndex, structureView } = await import('../query/index.ts');
    const last = record.reports
      .flatMap(({ published }) => published?.latest ?? [])
      .sort()
      .at(-1);
    const day = options.asOf === undefined ? last : pastDay(options.asOf, last);
    const found = day === undefined ? null : structureView(new RecordIndex(record), day);
    if (found === null) return print(terminal, 'No dated report is on record: give a day with --as-of.');
    if (options.json) return print(terminal, JSON.stringify(found, null, 2));
    for (const line of lines(found, terminal.width)) await print(terminal, line);
  });
}

/** The record says who held what, not who will: a day after the last report is refused. */
function pastDay(given: string, last: string | undefined): string {
  const date = parsePartialDate(given);
  if (date?.precision !== 'day' || date.earliest === null) {
    throw new CommandError(EXIT.usage, `expected a day as 2023-06-01, found "${given.slice(0, 40)}".`);
  }
  if (last !== undefined && date.earliest > last) {
    throw new CommandError(
      EXIT.input,
      `expected a day up to the last report on record (${last}), found ${given}: the record tells of the past.`,
    );
  }
  return date.earliest;
}

function lines(view: StructureView, width: number): string[] {
  const { day, posts, relations } = view;
  const out = [`Posts as reports had them up to ${day}`];
  for (const { name, posts } of postsByBody(view)) {
    out.push('', oneLine(name), ...posts.flatMap((post) => postLines(post).map((line) => `  ${line}`)));
  }
  if (posts.length === 0) out.push('', 'No post is on record up to this day.');
  if (relations.length > 0) out.push('', 'Relations');
  for (const words of relationWords(relations)) out.push(...wrap(words, width - 2).map((line) => `  ${line}`));
  return out;
}

/** Each post once, under the first of the bodies that its words name. */
function postsByBody({ posts, bodies, bodyOf }: StructureView): { name: string; posts: PostAsOf[] }[] {
  const under = (key: string | undefined) => posts.filter((post) => bodyOf[post.key]?.[0] === key);
  return [
    ...bodies.map(({ key, name }) => ({ name, posts: under(key) })),
    { name: 'Of a body that the words leave open', posts: under(undefined) },
  ].filter((group) => group.posts.length > 0);
}

function postLines({ post, holders, hits, vacantSince }: PostAsOf): string[] {
  const out = [oneLine(post)];
  for (const { name, tenure, firstSaid, lastSaid } of holders) {
    const said = firstSaid === lastSaid ? `said ${firstSaid}` : `said ${firstSaid} to ${lastSaid}`;
    out.push(`  ${oneLine(name)}${tenure === 'current' ? '' : `, ${tenure}`}  ${said}`);
  }
  if (vacantSince) out.push(`  nobody on record since ${oneLine(vacantSince.name ?? 'its holder')} was killed`);
  for (const { date, name, outcome, incidentId } of hits) {
    out.push(
      `  ${date ? dateWords(date) : 'date not told'}  ${oneLine(name ?? 'a holder not named')}: ${outcome}  ${incidentId}`,
    );
  }
  return out;
}

/** A relation that several reports of one day tell in the same words is told once. */
function relationWords(relations: readonly RelationSaying[]): string[] {
  const told = new Map<string, number>();
  for (const { name, relation, object, asOf, by } of relations) {
    const says = by === null ? '' : `, says ${by}`;
    const words = `${name} ${relation.replaceAll('_', ' ')} ${object}${says}${asOf ? ` (${dateWords(asOf)})` : ''}`;
    told.set(words, (told.get(words) ?? 0) + 1);
  }
  return [...told].map(([words, times]) => oneLine(times > 1 ? `${words}, said ${times} times` : words));
}
