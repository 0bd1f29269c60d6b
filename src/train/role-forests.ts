import { kindEvidence, overviewOf, partEvidence } from '../extract/templates/evidence.ts';
import { incidentEvidence, type Member } from '../extract/templates/incident-evidence.ts';
import { ASKED, BELONGS, partsOf, sureOf } from '../extract/templates/incidents.ts';
import type { Judged } from '../extract/templates/judged.ts';
import { linkEvidence, severalEvidence } from '../extract/templates/link-evidence.ts';
import { KINDS, PARTS } from '../extract/templates/template-roles.ts';
import type { BoostingOptions } from './boosted-trees.ts';
import { ForestTable } from './forest-table.ts';
import { FOLDS, type Lesson } from './role-lessons.ts';
import type { GrownForests } from './roles-pack.ts';

const PART_FOREST: BoostingOptions = {
  trees: 240,
  depth: 4,
  rate: 0.035,
  leaf: 15,
  ridge: 5,
  columns: 0.2,
  rows: 0.7,
  seed: 5,
};
const KIND_FOREST: BoostingOptions = { ...PART_FOREST, trees: 100, rate: 0.06, columns: 0.5 };
const INCIDENT_FOREST: BoostingOptions = { ...KIND_FOREST, columns: 0.4 };
const LINK_FOREST: BoostingOptions = { ...KIND_FOREST, trees: 120, leaf: 12, columns: 0.4 };
const SEVERAL_FOREST: BoostingOptions = { ...KIND_FOREST, trees: 80, depth: 3 };

/** Asks a forest that has not seen the lesson. */
type Unseen = (lesson: number, row: readonly number[]) => number;

/** What forests that have not seen a lesson say of it. */
interface Seen {
  readonly judged: Judged;
  readonly members: readonly Member[];
  /** For each kind, how likely an incident is. */
  readonly incidents: readonly number[];
}

/** Grows the forests one after another, each on what those before it say of lessons that they have not seen. */
export function growForests(
  lessons: readonly Lesson[],
  judged: readonly Judged[],
  log: (line: string) => void,
): GrownForests {
  const parts = partTables(lessons, judged);
  const unseenParts = [...Array(FOLDS).keys()].map((fold) => parts.map((table) => table.grow(PART_FOREST, fold)));
  log('forests of parts');
  const known = judged.map((each, i) => partsOf(each, unseenParts[i % FOLDS]!));
  const kinds = kindTable(lessons, judged, known);
  const unseenKind = kinds.growUnseen(KIND_FOREST);
  const members = judged.map((each, i) => membersOf(each, known[i]!, i, unseenKind));
  const incidents = incidentTable(lessons, judged, members);
  const unseenIncident = incidents.growUnseen(INCIDENT_FOREST);
  log('forests of kinds and incidents');
  const seen = judged.map((each, i) => ({
    judged: each,
    members: members[i]!,
    incidents: KINDS.map((_, k) => unseenIncident(i, incidentEvidence(each, k, members[i]!))),
  }));
  const links = linkTable(lessons, seen);
  const several = severalTable(lessons, seen, links.growUnseen(LINK_FOREST));
  log('forests of links');
  return {
    parts: parts.map((table) => table.grow(PART_FOREST)),
    kind: kinds.grow(KIND_FOREST),
    incident: incidents.grow(INCIDENT_FOREST),
    same: links.grow(LINK_FOREST),
    several: several.grow(SEVERAL_FOREST),
  };
}

function partTables(lessons: readonly Lesson[], judged: readonly Judged[]): ForestTable[] {
  const tables = PARTS.map(() => new ForestTable());
  judged.forEach((each, i) => {
    const overview = overviewOf(each);
    for (const thing of each.live) {
      const taught = lessons[i]!.report.words.get(each.things[thing]!.words);
      PARTS.forEach((part, p) => {
        if (each.most[thing * each.width + p]! < ASKED) return;
        tables[p]!.add(partEvidence(each, overview, thing, p), taught?.parts.has(part) === true, i);
      });
    }
  });
  return tables;
}

/** What is known to have a part is asked for its kinds. */
function kindTable(
  lessons: readonly Lesson[],
  judged: readonly Judged[],
  parts: readonly Map<number, Float32Array>[],
): ForestTable {
  const table = new ForestTable();
  judged.forEach((each, i) => {
    const sure = sureOf(parts[i]!);
    for (const [thing, own] of parts[i]!) {
      const taught = lessons[i]!.report.words.get(each.things[thing]!.words);
      if (!taught || taught.parts.size === 0) continue;
      KINDS.forEach((kind, k) => {
        table.add(kindEvidence(each, thing, k, own, sure), taught.kinds.has(kind), i);
      });
    }
  });
  return table;
}

function membersOf(judged: Judged, parts: ReadonlyMap<number, Float32Array>, lesson: number, ask: Unseen): Member[] {
  const sure = sureOf(parts);
  return [...parts]
    .filter(([, own]) => Math.max(...own) >= BELONGS)
    .map(([thing, own]) => ({
      thing,
      parts: own,
      kinds: KINDS.map((_, k) => ask(lesson, kindEvidence(judged, thing, k, own, sure))),
    }));
}

function incidentTable(
  lessons: readonly Lesson[],
  judged: readonly Judged[],
  members: readonly (readonly Member[])[],
): ForestTable {
  const table = new ForestTable();
  judged.forEach((each, i) => {
    KINDS.forEach((kind, k) => {
      const told = lessons[i]!.report.incidents.includes(kind);
      table.add(incidentEvidence(each, k, members[i]!), told, i);
    });
  });
  return table;
}

/** Pairs of things that are in incidents of one kind by the keys: are they in the same one? Two wordings of one thing are no pair. */
function linkTable(lessons: readonly Lesson[], seen: readonly Seen[]): ForestTable {
  const table = new ForestTable();
  seen.forEach(({ judged, members, incidents }, i) => {
    const { report } = lessons[i]!;
    const taught = members.flatMap((member) => {
      const words = report.words.get(judged.things[member.thing]!.words);
      return words && words.incidents.size > 0 ? [{ member, incidents: [...words.incidents] }] : [];
    });
    taught.forEach((a, n) => {
      for (const b of taught.slice(n + 1)) {
        if (judged.rivals.get(a.member.thing)?.includes(b.member.thing)) continue;
        KINDS.forEach((kind, k) => {
          const of = (numbers: readonly number[]) => numbers.filter((number) => report.incidents[number] === kind);
          const [own, others] = [of(a.incidents), of(b.incidents)];
          if (own.length === 0 || others.length === 0) return;
          const row = linkEvidence(judged, k, incidents[k]!, a.member, b.member);
          table.add(
            row,
            own.some((number) => others.includes(number)),
            i,
          );
        });
      }
    });
  });
  return table;
}

/** Below this a kind is not asked for more than one incident. */
const MAY_BE = 0.1;

function severalTable(lessons: readonly Lesson[], seen: readonly Seen[], ask: Unseen): ForestTable {
  const table = new ForestTable();
  seen.forEach(({ judged, members, incidents }, i) => {
    KINDS.forEach((kind, k) => {
      const probability = incidents[k]!;
      if (probability < MAY_BE) return;
      const same = (a: Member, b: Member) => ask(i, linkEvidence(judged, k, probability, a, b));
      const told = lessons[i]!.report.incidents.filter((one) => one === kind).length > 1;
      table.add(severalEvidence(judged, k, probability, members, same), told, i);
    });
  });
  return table;
}
