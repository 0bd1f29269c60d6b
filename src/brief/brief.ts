import { incidentTypes } from '../codebook/incident-types.ts';
import type { AttributionStatus, Figure, Victim } from '../model/account-values.ts';
import type { Citation } from '../model/citation.ts';
import { formatCount } from '../model/count.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import type { IncidentView } from '../query/index.ts';

/** Words of a report on which sentences rest; `number` is what stands in brackets behind them, from 1. */
export interface Note {
  readonly number: number;
  readonly source: string;
  readonly title: string | null;
  readonly published: PartialDate | null;
  readonly citation: Citation;
}

/** A sentence with the numbers of its notes, ascending, never empty. */
export interface Sentence {
  readonly words: string;
  readonly notes: readonly number[];
}

export interface Section {
  readonly incidentId: string;
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** Incidents in sentences, each of which opens its source. */
export interface Brief {
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

type Statement = IncidentView['accounts'][number]['statements'][number];

/** Writes what the record says of the incidents, in the order given. What no report says has no sentence. */
export function writeBrief(views: readonly IncidentView[]): Brief {
  const notes = new Notes();
  const sections = views.map((view): Section => {
    const writer = new Writer(view, notes);
    const drafts = [
      writer.what(),
      ...writer.victims(),
      ...writer.figures(),
      ...writer.attribution(),
      writer.corroboration(),
    ];
    return { incidentId: view.row.id, heading: headingOf(view), sentences: together(drafts) };
  });
  return { sections, notes: notes.all() };
}

/** Sentences that rest on something; the same words once, with the notes of all. */
function together(drafts: readonly (Sentence | null)[]): Sentence[] {
  const byWords = new Map<string, number[]>();
  for (const draft of drafts) {
    if (draft && draft.notes.length > 0)
      byWords.set(draft.words, [...(byWords.get(draft.words) ?? []), ...draft.notes]);
  }
  return [...byWords].map(([words, notes]) => ({ words, notes: ascending(notes) }));
}

/** Numbers each cited stretch of words once, in the order met. */
class Notes {
  private readonly numbers = new Map<string, Note>();

  number(citation: Citation, head: IncidentView['accounts'][number]['report']): number {
    const key = `${citation.documentId} ${citation.span.start} ${citation.span.end}`;
    const known = this.numbers.get(key);
    if (known) return known.number;
    const { source, title, published } = head;
    const note: Note = { number: this.numbers.size + 1, source, title, published, citation };
    this.numbers.set(key, note);
    return note.number;
  }

  all(): Note[] {
    return [...this.numbers.values()];
  }
}

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  killed: 'Killed',
  wounded: 'Wounded',
  kidnapped: 'Kidnapped',
  arrested: 'Arrested',
  attackers_killed: 'Attackers killed',
  attackers_arrested: 'Attackers arrested',
};

const STATUS_WORDS: Readonly<Record<AttributionStatus, string>> = {
  claimed: 'claimed it',
  attributed: 'was named as responsible',
  suspected: 'was suspected',
  denied: 'denied it',
  unknown: 'was named',
};

class Writer {
  constructor(
    private readonly view: IncidentView,
    private readonly notes: Notes,
  ) {}

  what(): Sentence | null {
    const { row } = this.view;
    const said = [
      this.saying('type', row.type),
      this.saying('place', row.place),
      this.saying('date', row.date),
    ].flatMap((one) => one ?? []);
    const sites = this.all('site').filter(({ value }) => (value as { words: string }).words === row.site);
    const site = sites.length > 0 ? `; the site: ${oneLine(row.site!)}` : '';
    return this.sentence(`Reports tell of ${happening(this.view)}${site}.`, [...said, ...sites.slice(0, 1)]);
  }

  victims(): (Sentence | null)[] {
    return this.view.row.victims.map(({ name, post }) => {
      const own = this.all('victim').filter((one) => {
        const victim = one.value as Victim;
        return name === null ? victim.post === post : victim.name === name;
      });
      const outcome = own.map(({ value }) => (value as Victim).outcome).find((one) => one !== 'unknown');
      const who = [name, post].filter((part) => part !== null).join(', ');
      return this.sentence(`${oneLine(who)}${outcome ? ` was ${outcome}` : ' was hit'}.`, own);
    });
  }

  figures(): (Sentence | null)[] {
    return this.view.figures.map(({ property, cells }) => {
      const standing = cells.filter(({ supersededBy }) => supersededBy === null);
      const parts = standing.map(({ value, sourceNames }) =>
        figureWords(value, sourceNames[0] ?? 'a source not named'),
      );
      const own = this.statements(standing.map(({ statementId }) => statementId));
      const name = FIGURE_WORDS[property] ?? property;
      const differ = new Set(parts).size > 1 ? ' (reports differ)' : '';
      return this.sentence(`${name}${differ}: ${[...new Set(parts)].join('; ')}.`, own);
    });
  }

  attribution(): (Sentence | null)[] {
    return this.view.attribution.lines.flatMap(({ name, entries }) =>
      entries.map(({ status, by, statementIds }) => {
        const voice = by === null || status === 'claimed' || status === 'denied' ? '' : ` by ${oneLine(by)}`;
        return this.sentence(`${oneLine(name)} ${STATUS_WORDS[status]}${voice}.`, this.statements(statementIds));
      }),
    );
  }

  corroboration(): Sentence | null {
    const { tellings, accounts, row } = this.view;
    const words = `${tellings.length === 1 ? 'One independent telling' : `${tellings.length} independent tellings`} in ${
      row.documents === 1 ? 'one report' : `${row.documents} reports`
    }: ${row.grade.replaceAll('_', ' ')}.`;
    return {
      words,
      notes: ascending(accounts.map(({ anchor, report }) => this.notes.number(anchor, report))),
    };
  }

  private all(property: string): Statement[] {
    return this.view.accounts.flatMap(({ statements }) => statements.filter((one) => one.property === property));
  }

  /** The first statement that gives just this value. */
  private saying(property: string, value: unknown): Statement[] | null {
    if (value === null) return null;
    const wanted = JSON.stringify(value);
    const found = this.all(property).find((one) => JSON.stringify(one.value) === wanted);
    return found ? [found] : null;
  }

  private statements(ids: readonly string[]): Statement[] {
    return this.view.accounts.flatMap(({ statements }) => statements.filter(({ id }) => ids.includes(id)));
  }

  private sentence(words: string, own: readonly Statement[]): Sentence | null {
    const numbers = this.view.accounts.flatMap(({ report, statements, anchor }) =>
      own
        .filter((one) => statements.includes(one))
        .map(({ citation }) => this.notes.number(citation ?? anchor, report)),
    );
    return numbers.length === 0 ? null : { words, notes: ascending(numbers) };
  }
}

/** "a suicide bombing in Kabul, Afghanistan, on 2024-12-11" */
function happening({ row }: IncidentView): string {
  const name = row.type === null ? 'attack' : (incidentTypes().get(row.type)?.name ?? row.type);
  const noun = name.split(',')[0]!.toLowerCase();
  const where = row.place === null ? '' : ` in ${placeWords(row.place)}`;
  const when = row.date?.value
    ? `, ${row.date.precision === 'day' ? 'on' : 'in'} ${row.date.value.replace('/', ' to ')}`
    : '';
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}${where}${when}`;
}

function headingOf({ row }: IncidentView): string {
  const type = row.type === null ? 'Attack' : (incidentTypes().get(row.type)?.name ?? row.type);
  const where = row.place === null ? '' : `, ${placeWords(row.place)}`;
  return `${type}${where}${row.date?.value ? `, ${row.date.value.replace('/', ' to ')}` : ''}`;
}

function placeWords({ locality, admin2, admin1, country, words }: Place): string {
  const names = [locality, admin2, admin1, country].filter((name) => name !== null);
  return oneLine(names.length > 0 ? [...new Set(names)].join(', ') : words);
}

function figureWords({ count, by, of, includesAttackers }: Figure, source: string): string {
  const share = of === null ? '' : ` ${oneLine(of)}`;
  const attackers = includesAttackers ? ', attackers counted' : '';
  const voice = by === null ? source : `${oneLine(by)}, in ${source}`;
  return `${formatCount(count)}${share}${attackers} (${voice})`;
}

const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
