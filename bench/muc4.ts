import { builtInReader } from '../src/extract/index.ts';
import { type Account, allValues, firstValue } from '../src/model/account.ts';
import { createDocument } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import { noFacts } from '../src/model/report.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import { type BenchOptions, type Figure, f1Figures, share } from './figure.ts';
import { type Entity, type RolesDocument, scoreMuc4, type Template } from './score-muc4.ts';
import { type FullTemplate, factScore, type PredictedFacts, scoreFacts } from './score-muc4-facts.ts';

interface FullDocument {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly FullTemplate[];
}

/** The codebook's types in MUC-4's words; types that MUC-4 does not record (raids, foiled plots) are left out. */
const TYPES: Readonly<Record<string, string>> = {
  armed_attack: 'attack',
  shooting: 'attack',
  stabbing: 'attack',
  assassination_other: 'attack',
  execution: 'attack',
  shelling: 'attack',
  airstrike: 'bombing',
  bombing: 'bombing',
  vehicle_bombing: 'bombing',
  suicide_bombing: 'bombing',
  kidnapping: 'kidnapping',
  arson: 'arson',
  other: 'robbery',
};
const BODIES = new Set(['armed_group', 'state_body', 'organisation']);

interface PredictedTemplate {
  readonly template: Template;
  readonly facts: PredictedFacts;
}

/** An account as a MUC-4 template: named bodies are PerpOrg, other perpetrators PerpInd, named persons hit Victim. */
export function templateOf(account: Account, reading: Reading): PredictedTemplate | null {
  const type = TYPES[firstValue(account, 'type') ?? ''];
  if (type === undefined) return null;
  const kinds = new Map(reading.mentions.map((mention) => [mention.id, mention.mentionKind]));
  const perpetrators = allValues(account, 'perpetrator').filter((p) => p.status !== 'denied');
  const victims = allValues(account, 'victim');
  const isBody = (id: string | null) => id !== null && BODIES.has(kinds.get(id) ?? '');
  const template: Template = {
    incident_type: type,
    PerpInd: entities(perpetrators.filter((p) => !isBody(p.mentionId)).map((p) => p.name)),
    PerpOrg: entities(perpetrators.filter((p) => isBody(p.mentionId)).map((p) => p.name)),
    Target: entities(allValues(account, 'target').map((t) => t.words)),
    Victim: entities(victims.flatMap((v) => v.name ?? [])),
    Weapon: entities(allValues(account, 'weapon').map((w) => w.words)),
  };
  const facts: PredictedFacts = {
    attributions: perpetrators.map(({ name, status }) => ({ words: [name], status })),
    victims: victims.map(({ name, description, outcome, number }) => ({
      words: [name ?? description ?? ''],
      outcome,
      number: name === null ? (number?.best ?? null) : 1,
    })),
  };
  return { template, facts };
}

function entities(words: readonly string[]): Entity[] {
  return [...new Set(words.map((w) => w.toLowerCase()))].map((w) => [[w, 0]]);
}

/** MUC-4: `muc4/roles.<part>.jsonl` for templates, `muc4/<part>.jsonl` for the texts and the full slots. */
export async function run({ data, part, out }: BenchOptions): Promise<Figure[]> {
  const gold = readJsonLines<RolesDocument>(data, 'muc4', `roles.${part}.jsonl`);
  const full = new Map(readJsonLines<FullDocument>(data, 'muc4', `${part}.jsonl`).map((d) => [d.id, d]));
  const predicted: RolesDocument[] = [];
  const facts = factScore();
  for (const { id, templates } of gold) {
    const document = full.get(id);
    if (!document) throw new Error(`expected the text of ${id} in muc4/${part}.jsonl, found none`);
    const reading = await builtInReader.read(createDocument(document.text), noFacts);
    const found = reading.accounts.flatMap((account) => templateOf(account, reading) ?? []);
    predicted.push({ id, templates: found.map((f) => f.template) });
    scoreFacts(
      found.map((f) => f.template),
      found.map((f) => f.facts),
      templates,
      document.templates,
      facts,
    );
  }
  if (out) writeJsonLines(out, predicted);
  const score = scoreMuc4(predicted, gold);
  return [
    ...f1Figures('templates', score.templates),
    ...f1Figures('without_type', score.withoutType),
    ...f1Figures('entities', score.entities),
    ...f1Figures('rme', score.rme),
    { name: 'attribution_accuracy', value: share(facts.attribution.right, facts.attribution.all) },
    { name: 'victim_outcome_accuracy', value: share(facts.outcome.right, facts.outcome.all) },
    { name: 'victim_number_accuracy', value: share(facts.number.right, facts.number.all) },
  ];
}
