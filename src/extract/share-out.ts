import type { ToldAttribution } from './attributions.ts';
import type { Story } from './story.ts';

/** Who is said to have done each story's deed: an attribution goes to the story in whose clause its verb stands. */
export function shareOut(stories: readonly Story[], told: readonly ToldAttribution[]): Map<Story, ToldAttribution[]> {
  const shares = new Map<Story, ToldAttribution[]>();
  for (const attribution of told) {
    for (const story of storiesOf(stories, attribution)) {
      const share = shares.get(story) ?? [];
      const same = (other: ToldAttribution) => other.name === attribution.name && other.status === attribution.status;
      if (!share.some(same)) share.push(attribution);
      shares.set(story, share);
    }
  }
  return shares;
}

function storiesOf(stories: readonly Story[], attribution: ToldAttribution): Story[] {
  const several = ofSeveral(attribution) ? toldBefore(stories, attribution) : [];
  if (several.length > 1) return several;
  const own =
    stories.find((s) =>
      [...s.clauses, ...s.asides].some(
        (c) => c.line === attribution.line && attribution.verb >= c.from && attribution.verb < c.to,
      ),
    ) ?? (speaksOfOne(attribution) ? toldLast(stories, attribution) : undefined);
  return own ? [own] : [];
}

const SEVERAL =
  / (?:both|all|all #|all of the|each of the|the #|the two|the three|these|the twin) (?:of the )?(?:[a-z]+ )?(?:attacks|bombings|blasts|explosions|assaults|killings|raids|strikes|shootings|incidents|abductions)(?! (?:in|at|near|on) ~)/;

/** "The group claimed both attacks". */
function ofSeveral({ line, status, rule }: ToldAttribution): boolean {
  return SEVERAL.test(line.text) && speaksOfOne({ status, rule });
}

/** The incidents that the report is about, as far as they were told before the sentence. */
function toldBefore(stories: readonly Story[], { line }: ToldAttribution): Story[] {
  return stories.filter(
    (story) =>
      story.prominence === 'central' &&
      story.clauses.some((clause) => clause.line.sentence.index <= line.sentence.index),
  );
}

/** A claim, a denial, a charge is about what is being told; "the group bombed ..." apart from it may be of any other day. */
function speaksOfOne({ status, rule }: Pick<ToldAttribution, 'status' | 'rule'>): boolean {
  return status !== 'attributed' || /blamed|accused|author|responsible|work of|attributed to/.test(rule);
}

/** The story told last before a sentence that belongs to none: "The group denied it." */
function toldLast(stories: readonly Story[], { line }: ToldAttribution): Story | undefined {
  const at = line.sentence.index;
  const distance = (story: Story) =>
    Math.min(...story.clauses.map((c) => at - c.line.sentence.index).filter((d) => d >= 0 && d <= NEAR));
  const near = stories.filter((story) => distance(story) <= NEAR);
  return near.sort((a, b) => distance(a) - distance(b) || stories.indexOf(a) - stories.indexOf(b))[0];
}

/** How far on, in sentences, an attribution may stand from the story that it is of. */
const NEAR = 4;
