import { eventWords } from '../codebook/event-words.ts';

/** Senses whose words often speak of something else: politics, sport, the law, a film. */
const WEAK = new Set([
  'raid_arrest',
  'clash',
  'execution',
  'kidnapping',
  'foiled',
  'other',
  'kill',
  'wound',
  'assassination_other',
]);
/** Words so common in other news that they say nothing alone. */
const EVERYDAY =
  /^(?:hit|hits|struck|strike|strikes|striking|targeted|targeting|engaged|operation|operations|plot|plots|battle|battles|fighting|combat|fought|capture|captures|captured|capturing|death|deaths|died|dies|dead|hurt|hanging|storm|storms|rushed|shot|shots|shell|shells|rocket|rockets|drone|drones|missile|missiles|broke|blast|assault|siege|barrage|burned|burnt|executes|executing|killer|killers|wound|wounds|injury|injuries|engage|prevented|averted|offensive|bullets|dynamite|executed|execution|kidnap|busted|slashed|hacked|outrage|carnage|atrocity|shooter|shooters|shooting|shoots|grenades|perished|attack|attacks|attacking|attacked|arrest|arrests|arrested|injured|injuring|custody|murder|murders|murdered|kill|kills|killing|killed|crackdown|detention|clash|clashes|were|was|planning|accused|suspected|stopped)$/;

const words = [...new Set(eventWords.map(({ words: form, sense }) => `${longest(form)} ${WEAK.has(sense) ? 1 : 2}`))];
const strong = pattern(
  words
    .filter((w) => w.endsWith(' 2'))
    .map((w) => w.slice(0, -2))
    .filter((w) => !EVERYDAY.test(w)),
);
const weak = pattern(words.map((w) => w.slice(0, -2)));

/** The word of a form that says most: the longest. */
function longest(form: readonly string[]): string {
  return [...form].sort((a, b) => b.length - a.length)[0]!;
}

function pattern(list: readonly string[]): RegExp {
  const stems = [...new Set(list)].filter((word) => /^\p{L}{3,}$/u.test(word)).sort();
  return new RegExp(`\\b(?:${stems.join('|')})\\b`, 'gi');
}

/** Everyday words that must stand together before a text is read: one "killed" and one "arrested" may be an incident. */
const ENOUGH = 2;

/**
 * A cheap look at a text: false when its words cannot tell of an incident, so that the whole reading would find none. It needs one
 * word of a violent deed ("bombing", "gunmen"), or two different ones that are at home in other news as well ("killed", "attack").
 * True promises nothing. Costs one pass over the characters, two at most.
 */
export function mayReportIncident(text: string): boolean {
  strong.lastIndex = 0;
  if (strong.test(text)) return true;
  const met = new Set<string>();
  for (const match of text.matchAll(weak)) {
    met.add(match[0].toLowerCase());
    if (met.size >= ENOUGH) return true;
  }
  return false;
}
