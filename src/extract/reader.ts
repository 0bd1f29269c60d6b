import type { Annotated } from '../annotate/annotated.ts';
import { annotate } from '../annotate/index.ts';
import type { Account } from '../model/account.ts';
import type { Document } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import type { Reader, Reading } from '../model/reading.ts';
import type { ReportFacts } from '../model/report.ts';
import type { ReaderStamp } from '../model/statement.ts';
import { accountOf, type Scene } from './accounts.ts';
import { actorStatements } from './actor-statements.ts';
import type { ToldAttribution } from './attributions.ts';
import { mayMakeClaim } from './claims/first-pass.ts';
import { findClaims } from './claims/index.ts';
import { clausesOf } from './clauses.ts';
import { mayReportIncident } from './first-pass.ts';
import { linesOf } from './line.ts';
import { MentionBook } from './mentions.ts';
import type { NamedVictim } from './named-victim.ts';
import { isRelease } from './releases/operations.ts';
import { releaseAccounts } from './releases/release-accounts.ts';
import { shareOut } from './share-out.ts';
import { storiesOf } from './stories.ts';
import { isWireCopy, templateAccounts } from './templates/index.ts';
import { toldAttributions } from './told-attributions.ts';
import { victimsIn } from './victims.ts';
import { addUnhurt } from './victims-told.ts';
import { scenePlaces } from './where.ts';

export const builtInStamp: ReaderStamp = { origin: 'rule', name: 'built-in', version: '1', cost: null };

/** The reader that needs nothing but the text: offline, deterministic, the same reading byte for byte every time. */
export const builtInReader: Reader = {
  stamp: builtInStamp,
  read(document: Document, facts: ReportFacts): Reading {
    if (!mayReportIncident(document.text) && !mayMakeClaim(document.text)) return emptyReading(document);
    return extract(annotate(document, facts));
  },
};

function emptyReading(document: Document): Reading {
  return { documentId: document.id, reader: builtInStamp, mentions: [], accounts: [], claims: [], actors: [] };
}

/** Annotations to statements: lines, what they tell of people and of who did it, stories, and one account for each story. */
export function extract(document: Annotated): Reading {
  const lines = linesOf(document);
  const book = new MentionBook(document, lines);
  const attributions = toldAttributions(document, lines);
  const { accounts, mentions } = isWireCopy(document)
    ? templateAccounts(document, attributions)
    : { accounts: toldAccounts(document, lines, attributions, book), mentions: [] };
  const claims = findClaims({ document, lines, attributions, book }, accounts, builtInStamp);
  const actors = actorStatements(document, lines, book, builtInStamp);
  return {
    documentId: document.document.id,
    reader: builtInStamp,
    mentions: merged(book.all(), mentions),
    accounts,
    claims,
    actors,
  };
}

/** The accounts that the rules read: the operations of a press release, or stories told in clauses. */
function toldAccounts(
  document: Annotated,
  lines: ReturnType<typeof linesOf>,
  attributions: readonly ToldAttribution[],
  book: MentionBook,
): Account[] {
  const clauses = clausesOf(document, lines);
  const released = isRelease(document) ? releaseAccounts(document, lines, clauses, book, builtInStamp) : [];
  if (released.length > 0) return released;
  // That somebody got away begins no incident; it is told of one.
  const persons = victimsIn(document, lines);
  const isHit = ({ outcome }: NamedVictim) => outcome !== 'unhurt' && outcome !== 'released';
  const stories = storiesOf(document, clauses, persons.filter(isHit));
  addUnhurt(
    stories,
    persons.filter((person) => !isHit(person)),
  );
  const shares = shareOut(stories, attributions);
  const told = stories.flatMap((story) => [...new Set(story.clauses)]);
  const scene: Scene = {
    anchors: new Set(),
    places: scenePlaces(clauses).slice(0, 4),
    shared: new Set(told.filter((clause, i) => told.indexOf(clause) !== i)),
  };
  return stories.flatMap((story) => {
    const account = accountOf(document, story, shares.get(story) ?? [], book, builtInStamp, scene);
    return account ? [account] : [];
  });
}

function merged(known: readonly Mention[], more: readonly Mention[]): Mention[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
}
