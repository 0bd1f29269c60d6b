import type { TollOutcome } from './toll.ts';

const KILLED =
  '(?:shot dead|shot and killed|gunned down|(?:shot|burned|burnt|stabbed|hacked|beaten|crushed|tortured) to death|blown up|killed|dead|martyred|slain|died|murdered|slaughtered|massacred|assassinated|perished|beheaded|executed|lost (?:their|his|her) (?:lives|life)|embraced martyrdom|succumbed)';
const WOUNDED =
  '(?:wounded|injured|hurt|maimed|hospitalised|hospitalized|(?:being )?treated for(?: [a-z]+){0,3} (?:injuries|wounds|burns)|(?:taken|rushed|brought|admitted) to(?: [a-z]+){0,2} hospitals?(?: with(?: [a-z]+){0,3} (?:injuries|wounds|burns))?|(?:sustained|suffered|received|with)(?: [a-z]+){0,3} (?:injuries|wounds|burns))';
const ARRESTED = '(?:arrested|detained|captured|apprehended|rounded up|taken into custody|nabbed)';
const KIDNAPPED = '(?:kidnapped|abducted|taken hostage|taken captive|held hostage)';
const RELEASED = '(?:released|freed|rescued)';
/** Which outcome the words of a rule's verb tell, the first that fits. */
const OUTCOMES: readonly (readonly [TollOutcome, RegExp])[] = [
  ['wounded', /^number of (?:the )?(?:injured|wounded)/],
  [
    'killed',
    new RegExp(
      `^(?:${KILLED}|kill|claim|slay|murder|shoot|shot|burn|hack|beat|crush|tortur|martyr|massacr|slaughter|assassin|execut|took|taking|cost|left|leav|death|fatalit|bod|corps|embrac|succumb|live|toll|number)`,
    ),
  ],
  ['wounded', new RegExp(`^(?:${WOUNDED}|wound|injur|hurt|maim|stab)`)],
  ['arrested', new RegExp(`^(?:${ARRESTED}|arrest|detain|captur|apprehend|detention)`)],
  ['kidnapped', new RegExp(`^(?:${KIDNAPPED}|kidnap|abduct|hostage|captive)`)],
  ['released', new RegExp(`^(?:${RELEASED}|free|rescu|releas)`)],
];

const ANY = `(?:${KILLED}|${WOUNDED}|${ARRESTED}|${KIDNAPPED}|${RELEASED})`;
/** A word inside a noun phrase that counts people. */
export const NOUN =
  '(?!(?:[#,.;:()"“”]|who|whom|which|that|when|after|before|while|and|or|as|said|says|say|told|where|if|but|by|to|than|for|was|were|been|have|has|had|are|is|be|being|got|with|put|puts|(?<! of )the) )[^ ]+';
const ADVERB =
  '(?: (?:have|has|had|reportedly|reported|confirmed|also|fatally|seriously|critically|slightly|lightly|badly|severely|brutally|either|now|all|later|then|so|far|both|to|instantly|subsequently|already|allegedly|themselves|each))';
/** "were", "have been reported to have been": a form of be with what may stand around it. */
const PASSIVE = `${ADVERB}{0,4} (?:was|were|been|being|are|is|be|got|left)${ADVERB}{0,3}(?: (?:been|be|being|left))?${ADVERB}{0,2}`;
const ASIDE = '(?: ,(?: (?![.,;:])[^ ]+){1,12} ,)?';
const RELATIVE = '(?: (?:who|that|whom)(?: (?![.,;:#])[^ ]+){1,10}?)?';

export interface TollPattern {
  readonly rule: string;
  readonly pattern: RegExp;
  /** Where the number stands: before the verb or after it. */
  readonly number: 'first' | 'last';
}

/** What the words of a toll's verb say became of those counted; null where they say nothing of it. */
export function tollOutcomeOf(words: string): TollOutcome | null {
  return OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Each finds one number (`#`) and one word of what became of those counted (`verb`). */
export const tollPatterns: readonly TollPattern[] = [
  {
    rule: 'number, be, participle',
    pattern: new RegExp(`#(?: ${NOUN}){0,9}?${ASIDE}${RELATIVE}${PASSIVE} (?<verb>${ANY}) `, 'g'),
    number: 'first',
  },
  {
    rule: 'number, participle',
    pattern: new RegExp(
      `#(?: ${NOUN}){0,5}? (?<verb>${ANY})(?= (?:[,.;:()"”–—-]|and|in|when|by|on|at|during|after|as|while|near|from|to|inside|outside|that|if|with|before|so|of|since|last|this|over|there|later|earlier|yesterday|today|~) )`,
      'g',
    ),
    number: 'first',
  },
  {
    rule: 'number, intransitive',
    pattern: new RegExp(
      `#(?: ${NOUN}){0,6}?${ASIDE}(?: (?:have|has|had|also|later|reportedly)){0,2} (?<verb>died|dead|perished|succumbed|embraced martyrdom|lost (?:their|his|her) (?:lives|life)) `,
      'g',
    ),
    number: 'first',
  },
  {
    rule: 'number of deaths',
    pattern: new RegExp(`#(?: ${NOUN}){0,2}? (?<verb>deaths|fatalities|martyrs|bodies|corpses|injuries) `, 'g'),
    number: 'first',
  },
  {
    rule: 'number with injuries',
    pattern: new RegExp(`#(?: ${NOUN}){0,3}? (?<verb>with(?: [a-z]+){0,2} (?:injuries|wounds)) `, 'g'),
    number: 'first',
  },
  {
    rule: 'verb, number',
    pattern:
      / (?<verb>killing|killed|kills|kill|claiming|claimed|wounding|wounded|injuring|injured|hurting|hurt|martyring|martyred|slaying|murdering|murdered|massacring|massacred|stabbing|slaughtering|assassinating|assassinated|executed|shooting dead|shot dead|shot and killed|gunned down|detaining|detained|arresting|arrested|capturing|captured|apprehending|apprehended|kidnapping|kidnapped|abducting|abducted|rounded up|rescued|freed|released)(?: (?:the lives of|the life of|both|also|a total of|himself and|herself and|themselves and|him and|her and|in total|all|up to|[~&%]|[@]))? #/g,
    number: 'last',
  },
  {
    rule: 'lives of number',
    pattern: / (?<verb>claimed|claiming|took|taking|cost|costing) the (?:lives|life) of #/g,
    number: 'last',
  },
  {
    rule: 'deaths of number',
    pattern:
      / (?<verb>deaths?|killings?|murders?|massacre|assassinations?|detention|arrests?|capture|abductions?|kidnappings?) of #/g,
    number: 'last',
  },
  {
    rule: 'bodies of number',
    pattern: / (?<verb>bodies|corpses|remains) of (?:the )?#/g,
    number: 'last',
  },
  {
    rule: 'injuries to number',
    pattern: / (?<verb>injuries|wounds|injury) to (?:at least )?#/g,
    number: 'last',
  },
  {
    rule: 'number of lives lost',
    pattern: /# (?<verb>lives) (?:were|have been|had been|was) (?:lost|claimed)/g,
    number: 'first',
  },
  {
    rule: 'took number hostage',
    pattern:
      / (?:took|taking|take|held|holding|seized|seizing) #(?: (?![.,;:#])[^ ]+){0,3} (?<verb>hostage|captive)s? /g,
    number: 'first',
  },
  {
    rule: 'put the dead at number',
    pattern:
      / (?:put|puts|putting|gave|given|gives|giving|raised|raises|raising|lowered|lowers|cut|revised|placed|set) (?:the|its|their) (?:[a-z]+ ){0,2}?(?<verb>dead|toll|death toll|number of (?:the )?(?:dead|deaths|people killed|fatalities)|injured|wounded|number of (?:the )?(?:injured|wounded))(?: of (?:the )?(?:attack|blast|bombing|explosion))? (?:at|to|as) #/g,
    number: 'last',
  },
  {
    rule: 'that of the wounded at number',
    pattern:
      / and (?:(?:that|those|the number) of )?(?:the )?(?<verb>wounded|injured|dead) (?:as|at|to|was|were|is|had reached|has reached) #/g,
    number: 'last',
  },
  {
    rule: 'the wounded were number',
    pattern:
      /(?<=^|[.,;:] |and )(?: ?the| ?those)? (?<verb>injured|wounded|dead|killed) (?:were|numbered|are|number|totalled|totaled) #(?= [.,;])/g,
    number: 'last',
  },
  {
    rule: 'toll placed at number',
    pattern:
      / (?<verb>death toll|toll|number of (?:dead|deaths|people killed|fatalities))(?: (?!(?:injured|wounded|injuries|while|which|#|[.;]) )[^ ]+){1,30}? (?:was|is|has been|had been|were) (?:now |later |since )?(?:put|placed|set|revised|raised|lowered|cut|given) (?:[a-z]+ )?(?:at|to|as) #/g,
    number: 'last',
  },
  {
    rule: 'an earlier count of number',
    pattern:
      / (?:earlier|previous|initial|first|preliminary|provisional|original|official) (?<verb>toll|death toll) of (?:[a-z]+ )?#/g,
    number: 'last',
  },
  {
    rule: 'along with number',
    pattern:
      / (?<verb>detained|detaining|captured|capturing|arrested|arresting|killed|killing|died|martyred|assassinated|murdered|shot dead|wounded|kidnapped|abducted)(?: (?![.;#])[^ ]+){0,8} (?:along|together) with #/g,
    number: 'last',
  },
  {
    rule: 'verb, name and number',
    pattern:
      / (?<verb>killed|killing|kills|wounded|wounding|injured|injuring|kidnapped|abducted|arrested|detained)(?: (?![.;:#])[^ ]+){1,14}? and #(?= (?:others?|more|of (?:his|her|their)) )/g,
    number: 'last',
  },
  {
    rule: 'verb, name and their number',
    pattern:
      / (?<verb>killed|killing|kills|wounded|wounding|injured|injuring|kidnapped|abducted)(?: (?![.;:#])[^ ]+){0,8} @(?: ,(?: (?![.;:#@])[^ ]+){1,9})?(?: ,| and| , and) (?:his|her) #/g,
    number: 'last',
  },
  {
    rule: 'number of people injured',
    pattern:
      / number of (?:[a-z]+ ){0,2}?(?<verb>injured|wounded|hurt) (?:at|to|is|was|rose to|stood at|had risen to) #/g,
    number: 'last',
  },
  {
    rule: 'toll, number',
    pattern:
      / (?<verb>death toll|toll|number of (?:people |persons |those |the |[a-z]+s )?(?:killed|dead|deaths|fatalities))(?: (?!(?:injured|wounded|injuries|while|#|[.;]) )[^ ]+){0,14}? #(?! (?:injured|wounded|others|hurt))/g,
    number: 'last',
  },
];
