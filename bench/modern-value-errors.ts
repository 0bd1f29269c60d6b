import type { ScoredArticle, ScoredFigure, ScoredIncident } from './modern-gold.ts';
import { figures, plainPlace, predictedFigures, sameActor, sameName, victimNames } from './modern-match.ts';

/** One line for each value of a found incident that is missed, invented or wrong, the article and the incident's key first. */
export function valueErrors(id: ScoredArticle['id'], gold: ScoredIncident, predicted: ScoredIncident): string[] {
  const errors = [
    ...victimErrors(gold, predicted),
    ...perpetratorErrors(gold, predicted),
    ...(['killed', 'wounded'] as const).flatMap((field) => figureErrors(field, gold[field], predicted[field])),
    ...placeErrors(gold, predicted),
  ];
  return errors.map((error) => `${id} ${gold.key}: ${error}`);
}

function victimErrors(gold: ScoredIncident, predicted: ScoredIncident): string[] {
  const [stated, guessed] = [victimNames(gold), victimNames(predicted)];
  return [
    ...stated.filter((a) => !guessed.some((b) => sameName(a, b))).map((name) => `victim missed ${name}`),
    ...guessed.filter((b) => !stated.some((a) => sameName(a, b))).map((name) => `victim invented ${name}`),
  ];
}

function perpetratorErrors(gold: ScoredIncident, predicted: ScoredIncident): string[] {
  const named = (incident: ScoredIncident) => (incident.perpetrator ?? []).filter(({ name }) => name);
  const [stated, guessed] = [named(gold), named(predicted)];
  const told = ({ name, status }: (typeof stated)[number]) => `${name} (${status})`;
  return [
    ...stated.flatMap((a) => {
      const same = guessed.filter((b) => sameActor(a.name, b.name));
      if (same.length === 0) return [`perpetrator missed ${told(a)}`];
      const statuses = same.map(({ status }) => status);
      return statuses.includes(a.status) ? [] : [`status ${statuses.join(', ')} for ${told(a)}`];
    }),
    ...guessed
      .filter((b) => !stated.some((a) => sameActor(a.name, b.name)))
      .map((b) => `perpetrator invented ${told(b)}`),
  ];
}

function figureErrors(
  field: string,
  gold: readonly ScoredFigure[] | undefined,
  predicted: readonly ScoredFigure[] | undefined,
): string[] {
  const [stated, guessed] = [figures(gold), predictedFigures(gold, predicted)];
  const wrong = [...stated].some((f) => !guessed.has(f)) || [...guessed].some((f) => !stated.has(f));
  return wrong ? [`${field} [${[...guessed].join(' ')}] for [${[...stated].join(' ')}]`] : [];
}

function placeErrors(gold: ScoredIncident, predicted: ScoredIncident): string[] {
  if (!gold.admin1 || plainPlace(gold.admin1) === plainPlace(predicted.admin1)) return [];
  return [`admin1 ${predicted.admin1} for ${gold.admin1}`];
}
