import type { PlaceMention } from '../annotate/annotated.ts';
import { type Clause, textOf } from './clauses.ts';
import type { Story } from './story.ts';
import { tells } from './telling.ts';
import { isScene } from './where.ts';

/** "one in A and one in B", "bombings in A and B": what stands between two places that are told of alike. */
const BESIDE =
  /^ (?:, )?(?:and|,) (?:(?:#|another|the other|one) )?(?:(?:each )?in |at |near |outside )?(?:the )?(?:city of |town of |province of )?$/;

/**
 * Takes apart a clause that tells of several incidents by their places alone: "two mosques were bombed, one in Kunduz and one in
 * Kandahar". Only what is told in passing and without figures, which would have to be shared out.
 */
export function placedApart(stories: readonly Story[]): Story[] {
  return stories.flatMap((story) => {
    const [clause] = story.clauses;
    if (!clause || story.clauses.length > 1 || clause.tolls.length > 0 || story.victims.length > 0) return [story];
    if (story.prominence !== 'background' || !isPlural(clause)) return [story];
    const places = besides(clause);
    return places.length < 2
      ? [story]
      : places.map((only) => ({ ...story, only, reason: `told of ${only.place.words} apart: ${story.reason}` }));
  });
}

function isPlural(clause: Clause): boolean {
  const text = textOf(clause.line, clause.from, clause.to);
  return (
    clause.mentions.some((m) => tells(m) && m.word.part === 'plural') ||
    / # (?:other )?(?:[a-z]+ ){0,3}were /.test(text) ||
    / (?:#|one) in ~ and (?:#|one|another|the other) in ~ /.test(text)
  );
}

/** The longest run of places that stand beside one another, each in another province or town. */
function besides(clause: Clause): PlaceMention[] {
  const places = clause.places.filter(isScene);
  const run: PlaceMention[] = [];
  for (const place of places) {
    const last = run.at(-1);
    const [from, to] = [last, place].map((one) => (one ? clause.from + clause.starts.indexOf(one.start) : -1));
    if (last && !BESIDE.test(textOf(clause.line, from! + 1, to!))) break;
    run.push(place);
  }
  const apart = new Set(run.map(({ place }) => place.admin1 ?? place.words));
  return apart.size === run.length ? run : [];
}
