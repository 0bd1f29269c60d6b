import { bestAssignment } from './assignment.ts';
import { dateAgrees, dateExact } from './modern-dates.ts';
import type { ScoredArticle, ScoredIncident } from './modern-gold.ts';
import {
  figures,
  nameWords,
  plainActor,
  plainCountry,
  plainPlace,
  predictedFigures,
  sameActor,
  sameFamily,
  sameName,
  victimNames,
} from './modern-match.ts';
import { valueErrors } from './modern-value-errors.ts';

export interface Ratio {
  readonly right: number;
  readonly of: number;
}

export interface PrecisionRecall {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface ModernScore {
  readonly detection: PrecisionRecall;
  readonly victims: PrecisionRecall;
  /** Accuracy of a field over the matched incidents in which the gold has it. */
  readonly fields: ReadonlyMap<string, Ratio>;
  readonly falseOnNegatives: number;
  readonly bCubed: { readonly p: number; readonly r: number };
  readonly central: Ratio;
  readonly background: Ratio;
  /** One line each for a missed or an extra incident, and for each wrong value of one that was found. */
  readonly errors: readonly string[];
}

/** 0 when a gold and a predicted incident cannot be the same; else what the best assignment adds up. */
export function pairWeight(gold: ScoredIncident, predicted: ScoredIncident): number {
  if (!dateAgrees(gold, predicted)) return 0;
  if (gold.country && plainCountry(gold.country) !== plainCountry(predicted.country)) return 0;
  const admin1 = Boolean(gold.admin1) && plainPlace(gold.admin1) === plainPlace(predicted.admin1);
  const victim = victimNames(gold).some((a) => victimNames(predicted).some((b) => sameName(a, b)));
  const family = sameFamily(gold.type, predicted.type);
  if (!admin1 && !victim && !family) return 0;
  const locality = Boolean(gold.locality) && plainPlace(gold.locality) === plainPlace(predicted.locality);
  const site = Boolean(gold.site) && shares(nameWords(gold.site), nameWords(predicted.site));
  const killed = shares(figures(gold.killed), predictedFigures(gold.killed, predicted.killed));
  return (
    1000 +
    40 * Number(admin1) +
    80 * Number(victim) +
    10 * Number(family) +
    10 * Number(gold.type === predicted.type) +
    30 * Number(dateExact(gold, predicted) === true) +
    15 * Number(killed) +
    10 * Number(shares(actorSet(gold), actorSet(predicted))) +
    20 * Number(locality) +
    10 * Number(site)
  );
}

function actorSet(incident: ScoredIncident): Set<string> {
  return new Set((incident.perpetrator ?? []).flatMap((p) => (p.name ? [plainActor(p.name)] : [])));
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/** Scores predictions against the gold, article by article; an article without a prediction counts as empty. */
export function scoreModern(
  gold: ReadonlyMap<string, ScoredArticle>,
  predicted: ReadonlyMap<string, ScoredArticle>,
): ModernScore {
  const tally = new Tally();
  for (const [id, article] of gold) tally.article(id, article.incidents, predicted.get(id)?.incidents ?? []);
  return tally.result();
}

class Tally {
  private readonly detection = { tp: 0, fp: 0, fn: 0 };
  private readonly victims = { tp: 0, fp: 0, fn: 0 };
  private readonly fields = new Map<string, { right: number; of: number }>();
  private readonly clusters: { readonly gold: string; readonly predicted: string | null }[] = [];
  private readonly errors: string[] = [];
  private falseOnNegatives = 0;

  article(id: string, gold: readonly ScoredIncident[], predicted: readonly ScoredIncident[]): void {
    if (gold.length === 0) this.falseOnNegatives += predicted.length;
    const columns = bestAssignment(gold.map((g) => predicted.map((p) => pairWeight(g, p))));
    const used = new Set(columns.filter((at) => at >= 0));
    this.detection.tp += used.size;
    this.detection.fp += predicted.length - used.size;
    this.detection.fn += gold.length - used.size;
    gold.forEach((incident, i) => {
      this.incident(id, incident, predicted[columns[i]!] ?? null, columns[i]!);
    });
    predicted.forEach((incident, j) => {
      if (used.has(j)) return;
      this.victims.fp += victimNames(incident).length;
      this.errors.push(`${id} extra ${incident.type} ${incident.date} ${incident.admin1 ?? incident.country}`);
    });
  }

  private incident(id: string, gold: ScoredIncident, predicted: ScoredIncident | null, at: number): void {
    this.hit(gold.central ? 'recall_central' : 'recall_background', predicted !== null);
    if (gold.central) {
      const cluster = predicted ? (predicted.cluster ?? predicted.key ?? `\0${id}/${at}`) : null;
      this.clusters.push({ gold: gold.key ?? '', predicted: cluster });
    }
    this.victimsOf(gold, predicted);
    if (!predicted) this.errors.push(`${id} missed ${gold.key} (${gold.type}, ${gold.date})`);
    else {
      this.fieldsOf(gold, predicted);
      this.errors.push(...valueErrors(id, gold, predicted));
    }
    if (predicted && gold.type !== predicted.type)
      this.errors.push(`${id} type ${predicted.type} for ${gold.key} (${gold.type})`);
  }

  private victimsOf(gold: ScoredIncident, predicted: ScoredIncident | null): void {
    const left = predicted ? victimNames(predicted) : [];
    for (const name of victimNames(gold)) {
      const at = left.findIndex((other) => sameName(name, other));
      if (at < 0) this.victims.fn++;
      else {
        this.victims.tp++;
        left.splice(at, 1);
      }
    }
    this.victims.fp += left.length;
  }

  private fieldsOf(gold: ScoredIncident, predicted: ScoredIncident): void {
    this.hit('type', gold.type === predicted.type);
    const date = dateExact(gold, predicted);
    if (date !== null) this.hit('date', date);
    if (gold.admin1) this.hit('admin1', plainPlace(gold.admin1) === plainPlace(predicted.admin1));
    if (gold.locality) this.hit('locality', plainPlace(gold.locality) === plainPlace(predicted.locality));
    this.perpetrators(gold, predicted);
    for (const field of ['killed', 'wounded'] as const) {
      const stated = figures(gold[field]);
      const guessed = predictedFigures(gold[field], predicted[field]);
      if (stated.size > 0) {
        this.hit(`${field}_any`, shares(stated, guessed));
        this.hit(`${field}_all`, stated.size === guessed.size && [...stated].every((f) => guessed.has(f)));
      } else this.hit(`${field}_not_invented`, guessed.size === 0);
    }
  }

  private perpetrators(gold: ScoredIncident, predicted: ScoredIncident): void {
    const stated = (gold.perpetrator ?? []).filter((p) => p.name);
    const guessed = (predicted.perpetrator ?? []).filter((p) => p.name);
    if (stated.length > 0) {
      this.hit(
        'perpetrator',
        stated.some((x) => guessed.some((y) => sameActor(x.name, y.name))),
      );
    } else this.hit('perpetrator_not_invented', guessed.length === 0);
    // Names pooled over matched incidents, for a figure that counts inventions and omissions alike.
    const found = stated.filter((x) => guessed.some((y) => sameActor(x.name, y.name))).length;
    const right = guessed.filter((y) => stated.some((x) => sameActor(x.name, y.name))).length;
    this.add('perpetrator_recall', found, stated.length);
    this.add('perpetrator_precision', right, guessed.length);
    for (const x of stated) {
      const statuses = guessed.filter((y) => sameActor(x.name, y.name)).map((y) => y.status);
      if (statuses.length > 0) this.hit('attribution_status', statuses.includes(x.status));
    }
  }

  private hit(field: string, right: boolean): void {
    this.add(field, Number(right), 1);
  }

  private add(field: string, right: number, of: number): void {
    const sum = this.fields.get(field) ?? { right: 0, of: 0 };
    this.fields.set(field, { right: sum.right + right, of: sum.of + of });
  }

  result(): ModernScore {
    const none = { right: 0, of: 0 };
    return {
      detection: this.detection,
      victims: this.victims,
      fields: this.fields,
      falseOnNegatives: this.falseOnNegatives,
      bCubed: bCubed(this.clusters),
      central: this.fields.get('recall_central') ?? none,
      background: this.fields.get('recall_background') ?? none,
      errors: this.errors,
    };
  }
}

/** B-cubed (Bagga and Baldwin 1998) over central incidents; one that was not found scores 0 on both sides. */
export function bCubed(items: readonly { readonly gold: string; readonly predicted: string | null }[]): {
  p: number;
  r: number;
} {
  let [p, r] = [0, 0];
  for (const item of items) {
    if (item.predicted === null) continue;
    const sameGold = items.filter((other) => other.gold === item.gold);
    const samePredicted = items.filter((other) => other.predicted === item.predicted);
    const both = sameGold.filter((other) => other.predicted === item.predicted).length;
    p += both / samePredicted.length;
    r += both / sameGold.length;
  }
  return { p: p / (items.length || 1), r: r / (items.length || 1) };
}

export function ratio({ right, of }: Ratio): number {
  return of === 0 ? 0 : right / of;
}

export function f1(p: number, r: number): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

export function f1Of({ tp, fp, fn }: PrecisionRecall): number {
  return f1(tp + fp === 0 ? 0 : tp / (tp + fp), tp + fn === 0 ? 0 : tp / (tp + fn));
}
