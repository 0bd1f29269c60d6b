import type { ToldAttribution } from './attributions.ts';
import type { Story } from './story.ts';

/** Who is said to have done each story's deed: an attribution goes to the story in whose clause its verb stands. */
export function shareOut(stories: readonly Story[], told: readonly ToldAttribution[]): Map<Story, ToldAttribution[]> {
  const shares = new Map<Story, ToldAttribution[]>();
  for (const attribution of told) {
    const story = stories.find((s) =>
      [...s.clauses, ...s.asides].some(
        (c) => c.line === attribution.line && attribution.verb >= c.from && attribution.verb < c.to,
      ),
    );
    if (!story) continue;
    const share = shares.get(story) ?? [];
    const same = (other: ToldAttribution) => other.name === attribution.name && other.status === attribution.status;
    if (!share.some(same)) share.push(attribution);
    shares.set(story, share);
  }
  return shares;
}
