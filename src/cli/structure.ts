import type { Command } from 'commander';
import { parsePartialDate } from '../model/partial-date.ts';
import type { Structure } from '../resolve/index.ts';
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
    const { structureAsOf } = await import('../resolve/index.ts');
    const last = record.reports
      .flatMap(({ published }) => published?.latest ?? [])
      .sort()
      .at(-1);
    const day = options.asOf === undefined ? last : pastDay(options.asOf, last);
    if (day === undefined) return print(terminal, 'No dated report is on record: give a day with --as-of.');
    const found = structureAsOf(record, day);
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

function lines({ day, posts, relations }: Structure, width: number): string[] {
  const out = [`Posts as reports had them up to ${day}`, ''];
  for (const { post, body, holders, hits, vacantSince } of posts) {
    out.push(oneLine(body === null ? post : `${post} (${body})`));
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
  }
  if (posts.length === 0) out.push('No post is on record up to this day.');
  if (relations.length > 0) out.push('', 'Relations');
  for (const { name, relation, object, asOf, by } of relations) {
    const words = `${name} ${relation.replaceAll('_', ' ')} ${object}${by === null ? '' : `, says ${by}`}${asOf ? ` (${dateWords(asOf)})` : ''}`;
    out.push(...wrap(oneLine(words), width - 2).map((line) => `  ${line}`));
  }
  return out;
}
