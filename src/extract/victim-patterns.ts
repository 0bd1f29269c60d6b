import type { Annotated } from '../annotate/annotated.ts';
import { postClassOf } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';
import type { VictimOutcome } from '../model/account-values.ts';
import { type Line, wordAt } from './line.ts';
import { type NamedVictim, victimAt } from './named-victim.ts';
import { personHit } from './person-hit.ts';
import { isRecalled } from './recalled.ts';
import { BE, DEAD, HURT, isNegated, outcomeOf, TAKEN } from './victim-words.ts';

const NOUNS = '(?: (?![.,;:#@]|and |who |which |that |when |after |said |was |were )[^ ]+)';

/** Rule of "X is the most senior official to be killed since 2021": who was hit, in what is being told, not when. */
export const RANKED = 'name is the most senior killed';
const RANK = / (?:most|first|second|third|fourth|fifth|sixth|latest|highest|only|one of) /;

interface Pattern {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly outcome: VictimOutcome | null;
  readonly among?: boolean;
}

/** Each finds one name (`@`, as group `who`) and the word (`verb`) that says what became of that person. */
const PATTERNS: readonly Pattern[] = [
  {
    rule: 'name, be, participle',
    pattern: new RegExp(
      `(?<who>@)(?: ,(?: (?![.;:@]|whose )[^ ]+){0,40}? ,| ,)?(?: and (?:others?|(?:#|his|her|their|several|some)(?: (?![.,;:#@]|and |who )[^ ]+){0,4}?))?${BE} (?<verb>${DEAD}|${HURT}|${TAKEN}) `,
      'g',
    ),
    outcome: null,
  },
  {
    rule: 'name, post who, be, participle',
    pattern: new RegExp(`(?<who>@) ,(?: (?![.;:,@])[^ ]+){1,12}? who${BE} (?<verb>${DEAD}|${HURT}|${TAKEN}) `, 'g'),
    outcome: null,
  },
  {
    rule: RANKED,
    pattern:
      /(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){1,25}? ,| ,)? (?:is|was|became)(?: (?![.;:@])[^ ]+){1,14}? to (?:have been|be) (?<verb>killed|assassinated|murdered) /g,
    outcome: 'killed',
  },
  {
    rule: 'name died',
    pattern:
      /(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){1,30}? ,| ,)?(?: has| had| also| later)* (?<verb>died|dies|perished|lost (?:his|her) life|succumbed) /g,
    outcome: 'killed',
  },
  {
    rule: 'name, participle',
    pattern: new RegExp(
      `(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){1,14}? ,| ,)? (?<verb>${DEAD})(?= (?:in|by|at|during|when|as|near|on|outside|,|[.]) )`,
      'g',
    ),
    outcome: 'killed',
  },
  {
    rule: 'verb, name',
    pattern: new RegExp(
      ` (?<verb>killing|kills|killed|assassinated|assassinating|assassinates|murdered|murdering|martyring|shot dead|gunned down|executed|wounding|wounded|injuring|injured|kidnapped|abducted|kidnapping|abducting|beheaded|beheading|seized|seizing|snatched)(?: (?:the|a|an|his|her|its|their|former|and|both))?${NOUNS}{0,7}?(?: ,)? (?<who>@)`,
      'g',
    ),
    outcome: null,
  },
  {
    rule: 'verb, post, name',
    pattern:
      / (?<verb>killing|kills|killed|assassinated|assassinating|murdered|murdering|wounding|wounded|injuring|injured|kidnapped|abducted)(?: (?:the|a|an|his|her|its|their|former|%|~)){1,3}(?: (?![.;:#@]|who |which |that |when |said |was |were )[^ ]+){1,14}? , (?<title>(?:[a-z.-]+ ){0,4}?)(?<who>@)(?= [,.])/g,
    outcome: null,
  },
  {
    rule: 'death of name',
    pattern: new RegExp(
      ` (?<verb>assassination|killing|murder|death|slaying|martyrdom|execution|beheading|abduction|kidnapping|shooting|lynching)(?: (?:on|in|late|last|early|this) [a-z_]+(?: [a-z]+)?)? of(?: (?:the|a|an|his|her|its))?${NOUNS}{0,9}?(?: ,)? (?<who>@)`,
      'g',
    ),
    outcome: null,
  },
  {
    rule: 'name among the dead',
    pattern:
      /(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){0,30}? ,| ,)?(?: , who)?(?: also)? (?:was|were|is|are)(?: also)?(?: (?:# )?(?:of|among|one of))+ (?:the |those )?(?:[a-z]+ ){0,3}?(?<verb>dead|killed|victims|casualties|slain|fatalities|deceased|martyrs) /g,
    outcome: 'killed',
    among: true,
  },
  {
    rule: 'among the dead, name',
    pattern:
      /(?:among|dead|killed|victims|casualties|fatalities|slain) (?!(?:the |those )?(?:wounded|injured|hurt) )(?:(?:the|those) )?(?:[a-z]+ ){0,2}?(?<verb>dead|killed|slain|victims|was|were|is|include|included|includes|including|is|are)(?: (?:was|were|is|are))?(?: (?:the|a|an))?(?: (?![.;:#@]|to |where |who |when |that |by |taken |brought |rushed |shifted |buried |moved )[^ ]+){0,9}? (?<who>@)/g,
    outcome: 'killed',
    among: true,
  },
  {
    rule: 'among them a post, name',
    pattern:
      / (?<verb>killed|dead|died|martyred|slain)(?: (?![.;:@])[^ ]+){0,12}? ,? ?(?:among them|including)(?: was| were)? (?:the|a|#|its|their|his|[%&~] 's)(?: (?![.;:#@,]|and )[^ ]+){1,9} , (?<title>(?:[a-z.-]+ ){0,4}?)(?<who>@)(?= [.,;])/g,
    outcome: 'killed',
    among: true,
  },
  {
    rule: 'among the injured, name',
    pattern:
      /among (?:the |those )?(?<verb>injured|wounded|hurt) (?:was|were|is|are)(?: (?![.;:#@])[^ ]+){0,9}? (?<who>@)/g,
    outcome: 'wounded',
    among: true,
  },
  {
    rule: 'among them name, be, participle',
    pattern: new RegExp(
      ` (?:among them|including)(?: (?:was|were))?(?: (?![.;:#@]|who |that |which )[^ ]+){0,10}? (?<who>@)(?: ,(?: (?![.;:#@]|who )[^ ]+){1,10}?)?(?: ,)?${BE} (?<verb>${DEAD}|${HURT}|${TAKEN}) `,
      'g',
    ),
    outcome: null,
    among: true,
  },
  {
    rule: 'life of name',
    pattern:
      /(?<verb>claimed|claiming|took|cost|costing|taking) the (?:life|lives) of(?: (?![.;:#@])[^ ]+){0,9}? (?<who>@)/g,
    outcome: 'killed',
  },
  {
    rule: 'lost name',
    pattern: / (?:has|have|had|we) (?<verb>lost)(?: (?![.;:#@])[^ ]+){0,6}? (?<who>@)/g,
    outcome: 'killed',
  },
  {
    rule: 'named the dead',
    pattern:
      / (?:named|identified)(?: (?:the|as|by|[a-z]+)){0,3} (?<verb>executed|dead|slain|killed|murdered|deceased|victim|victims|condemned) (?:[a-z]+ ){0,2}?as (?<who>@)/g,
    outcome: 'killed',
  },
  {
    rule: 'whose death',
    pattern: /(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){0,12}?)? , whose (?<verb>death|killing|murder) /g,
    outcome: 'killed',
  },
  {
    rule: 'name released',
    pattern: new RegExp(`(?<who>@)(?: ,(?: (?![.;:@])[^ ]+){1,20}? ,)?${BE} (?<verb>released|freed|rescued) `, 'g'),
    outcome: 'released',
  },
];

/** The persons that patterns on the words of a line find, in the order of the patterns. */
export function patternVictims(document: Annotated, line: Line): NamedVictim[] {
  return line.text.includes('@') ? PATTERNS.flatMap((pattern) => matches(document, line, pattern)) : [];
}

/** What stands between a comma and a name is a title or nothing: "the police chief, Colonel X". */
function isTitle(words: string | undefined): boolean {
  return words === undefined || words.trim() === '' || postOrTitle(words.trim());
}

function postOrTitle(words: string): boolean {
  return postClassOf(words) !== null || words.split(' ').every((word) => titlesByWord().has(word));
}

/** "25 were injured; among them was X": of the fate that was told last; else the pattern's own, or its verb's. */
function fateIn(line: Line, match: RegExpExecArray, outcome: VictimOutcome | null): VictimOutcome {
  if (!match[0].startsWith('among them')) return outcome ?? outcomeOf(match.groups!.verb!);
  const before = [...line.text.slice(0, match.index).matchAll(FATE)].at(-1);
  return before ? outcomeOf(before[1]!) : (outcome ?? 'killed');
}

const FATE = / (killed|dead|died|slain|martyred|murdered|wounded|injured|hurt|kidnapped|abducted) /g;

function matches(document: Annotated, line: Line, { rule, pattern, outcome, among }: Pattern): NamedVictim[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const { verb: verbWords } = match.groups!;
    const who = wordAt(line, match.index + (match[0].startsWith('@') ? 0 : match[0].lastIndexOf('@')));
    const verb = wordAt(line, match.index + match[0].lastIndexOf(verbWords!));
    const hit = personHit(document, line, who, verb);
    // "the most senior figure to be killed" tells of a death; "was to be killed" of none.
    const ranked = rule === RANKED && RANK.test(match[0]);
    if (
      hit === null ||
      !isTitle(match.groups!.title) ||
      (rule === RANKED ? !ranked || isRecalled(line, verb) : isNegated(line, verb))
    )
      return [];
    return [
      victimAt(document, line, hit, { verb, outcome: fateIn(line, match, outcome), among: among ?? false, rule }),
    ];
  });
}
