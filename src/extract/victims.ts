import type { Annotated } from '../annotate/annotated.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { postClasses, postClassOf } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';
import type { VictimOutcome } from '../model/account-values.ts';
import { type Line, wordAt, wordsOf } from './line.ts';
import { personHit } from './person-hit.ts';
import { type PostBeside, postsBeside } from './posts-held.ts';
import { isRecalled } from './recalled.ts';

/** A person of whom a line says what became of them: by name, or by the post alone. Words `[first, last)` name the person. */
export interface NamedVictim {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  readonly verb: number;
  readonly name: string | null;
  readonly post: string | null;
  readonly outcome: VictimOutcome;
  /** Told as one of several: "was among the dead". */
  readonly among: boolean;
  readonly rule: string;
}

const DEAD =
  'killed|shot dead|shot and killed|gunned down|martyred|assassinated|murdered|slain|beheaded|stabbed to death|executed|put to death|hanged|lynched';
const HURT = 'wounded|injured|hurt|maimed';
const TAKEN = 'kidnapped|abducted|taken hostage';
const ADVERB =
  '(?: (?:has|have|had|also|reportedly|fatally|seriously|critically|brutally|himself|herself|later|allegedly|confirmed|then|to|both|all|who|later))';
const BE = `${ADVERB}{0,4} (?:was|were|is|are|been|being|be)${ADVERB}{0,3}(?: (?:been|be|being))?${ADVERB}{0,2}`;
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
      ` (?<verb>killing|kills|killed|assassinated|assassinating|assassinates|murdered|murdering|martyring|shot dead|gunned down|executed|wounding|wounded|injuring|injured|kidnapped|abducted|kidnapping|abducting)(?: (?:the|a|an|his|her|its|their|former|and|both))?${NOUNS}{0,7}?(?: ,)? (?<who>@)`,
      'g',
    ),
    outcome: null,
  },
  {
    rule: 'verb, post, name',
    pattern:
      / (?<verb>killing|kills|killed|assassinated|assassinating|murdered|murdering|wounding|wounded|injuring|injured|kidnapped|abducted)(?: (?:the|a|an|his|her|its|their|former|%|~)){1,3}(?: (?![.;:#@]|who |which |that |when |said |was |were )[^ ]+){1,14}? , (?<who>@) ,/g,
    outcome: null,
  },
  {
    rule: 'death of name',
    pattern: new RegExp(
      ` (?<verb>assassination|killing|murder|death|slaying|martyrdom|execution|beheading|abduction|kidnapping|shooting|lynching) of(?: (?:the|a|an|his|her|its))?${NOUNS}{0,9}?(?: ,)? (?<who>@)`,
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
      /(?:among|dead|killed|victims|casualties|fatalities|slain) (?:(?:the|those) )?(?:[a-z]+ ){0,2}?(?<verb>dead|killed|slain|victims|was|were|is|include|included|includes|including|is|are)(?: (?:was|were|is|are))?(?: (?:the|a|an))?(?: (?![.;:#@]|to |where |who |when |that |by |taken |brought |rushed |shifted |buried |moved )[^ ]+){0,9}? (?<who>@)/g,
    outcome: 'killed',
    among: true,
  },
  {
    rule: 'among them a post, name',
    pattern:
      / (?<verb>killed|dead|died|martyred|slain)(?: (?![.;:@])[^ ]+){0,12}? ,? ?(?:among them|including)(?: was| were)? (?:the|a|its|their|his|[%&~] 's)(?: (?![.;:#@,]|and )[^ ]+){1,9} , (?:[a-z]+ )?(?<who>@)(?= [.,;])/g,
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
    rule: 'life of name',
    pattern:
      /(?<verb>claimed|claiming|took|cost|costing|taking) the (?:life|lives) of(?: (?![.;:#@])[^ ]+){0,9}? (?<who>@)/g,
    outcome: 'killed',
  },
  {
    rule: 'lost name',
    pattern: / (?:has|have|had) (?<verb>lost)(?: (?![.;:#@])[^ ]+){0,6}? (?<who>@)/g,
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

/** All persons of a line of whom it says what became of them, each once, in document order. */
export function victimsOf(document: Annotated, line: Line): NamedVictim[] {
  const found = new Map<number, NamedVictim>();
  const add = (victim: NamedVictim) => {
    if (!found.has(victim.first) && !isAttacker(line, victim.first)) found.set(victim.first, victim);
  };
  if (line.text.includes('@')) {
    for (const pattern of PATTERNS) for (const victim of matches(document, line, pattern)) add(victim);
    for (const victim of listed(document, line)) add(victim);
    for (const victim of [...found.values()]) for (const other of coordinated(document, line, victim)) add(other);
  }
  const persons = [...found.values()];
  // A post told of somebody who is named with it is no second victim.
  const told = (post: NamedVictim) =>
    persons.some((person) => person.verb === post.verb && isOneSubject(line, person, post));
  for (const victim of [...byPost(document, line), ...deathsOfPosts(document, line), ...objects(document, line)])
    if (!told(victim)) add(victim);
  return [...found.values()].sort((a, b) => a.first - b.first);
}

/** Before a singular verb two phrases tell of one person. */
function isOneSubject(line: Line, person: NamedVictim, post: NamedVictim): boolean {
  if (post.verb < post.first) return false;
  return !line.words
    .slice(Math.min(person.first, post.first), post.verb)
    .some(({ text }) => /^(?:were|are|have)$/.test(text));
}

function matches(document: Annotated, line: Line, { rule, pattern, outcome, among }: Pattern): NamedVictim[] {
  return [...line.text.matchAll(pattern)].flatMap((match) => {
    const { verb: verbWords } = match.groups!;
    const who = wordAt(line, match.index + (match[0].startsWith('@') ? 0 : match[0].lastIndexOf('@')));
    const verb = wordAt(line, match.index + match[0].lastIndexOf(verbWords!));
    const hit = personHit(document, line, who, verb);
    // "the most senior figure to be killed" tells of a death; "was to be killed" of none.
    const ranked = rule === RANKED && RANK.test(match[0]);
    if (hit === null || (rule === RANKED ? !ranked || isRecalled(line, verb) : negated(line, verb))) return [];
    return [named(document, line, hit, verb, outcome ?? outcomeOf(verbWords!), among ?? false, rule)];
  });
}

function named(
  document: Annotated,
  line: Line,
  at: number,
  verb: number,
  outcome: VictimOutcome,
  among: boolean,
  rule: string,
): NamedVictim {
  // Of several posts the one still held and highest says most, of equal ones the fullest: "Minister X, acting minister for refugees".
  const [first] = postsBeside(document, line, at).sort(
    (a, b) =>
      Number(b.tenure === 'current') - Number(a.tenure === 'current') ||
      rankOf(b) - rankOf(a) ||
      b.full.length - a.full.length,
  );
  const post = first?.full ?? null;
  return { line, first: at, last: at + 1, verb, name: line.words[at]!.name?.text ?? null, post, outcome, among, rule };
}

function rankOf({ code }: PostBeside): number {
  return postClasses().get(code)?.rank ?? 0;
}

function outcomeOf(verb: string): VictimOutcome {
  if (/^(?:wound|injur|hurt|maim)/.test(verb)) return 'wounded';
  if (/^(?:kidnap|abduct|taken)/.test(verb)) return 'kidnapped';
  return 'killed';
}

function negated(line: Line, verb: number): boolean {
  if (isRecalled(line, verb)) return true;
  const near = line.words.slice(Math.max(0, verb - 4), verb).map(({ text }) => text);
  const before = near.slice(near.findLastIndex((text) => text === ',' || text === '@') + 1);
  if (before.join(' ').endsWith('to have been')) return false;
  return before.some((text) => /^(?:not|never|n't|would|could|might|may|to|if)$/.test(text));
}

/** "Two people died: a guard named X and a trader, Y": every name of the list. */
function listed(document: Annotated, line: Line): NamedVictim[] {
  const match = / (?<verb>dead|killed|died|victims|martyred|slain)(?: (?![:.;])[^ ]+){0,8} : /.exec(line.text);
  if (!match) return [];
  const from = wordAt(line, match.index + match[0].length);
  const verb = wordAt(line, match.index + 1);
  return line.words.flatMap((word, i) => {
    const person =
      word.name?.kind === 'person' ||
      (word.name?.kind === 'other' && /^(?:[,;]|and)$/.test(line.words[i - 1]?.text ?? ''));
    if (i < from || !person) return [];
    const next = line.words[i + 1]?.text ?? '.';
    return /^[,;.]|^and$/.test(next) ? [named(document, line, i, verb, 'killed', true, 'list of the dead')] : [];
  });
}

/** "X, the deputy governor, and Y, a former police chief, were killed": the names joined before the one that was found. */
function coordinated(document: Annotated, line: Line, victim: NamedVictim): NamedVictim[] {
  if (victim.verb < victim.first) return joinedAfter(document, line, victim);
  const found: NamedVictim[] = [];
  for (let at = joinedBefore(line, victim.first, victim.verb); at !== null && found.length < 12; ) {
    const hit = personHit(document, line, at, victim.verb);
    if (hit === null) break;
    found.push(named(document, line, hit, victim.verb, victim.outcome, victim.among, `${victim.rule}, joined`));
    at = joinedBefore(line, hit, victim.verb);
  }
  return found;
}

/** The name before `first` that "and" joins to it, or a comma before a plural verb. */
function joinedBefore(line: Line, first: number, verb: number): number | null {
  let i = first - 1;
  if (titlesByWord().has(line.words[i]?.text ?? '')) i -= 1;
  if (!/^(?:and|,)$/.test(line.words[i]?.text ?? '')) return null;
  let and = false;
  for (; i > 0 && /^(?:and|,)$/.test(line.words[i]!.text); i--) and ||= line.words[i]!.text === 'and';
  const plural = line.words.slice(first, verb).some(({ text }) => /^(?:were|are|have)$/.test(text));
  if (!and && !plural) return null;
  for (let k = i; k >= Math.max(0, i - 14); k--) {
    const { text, name } = line.words[k]!;
    if (name?.kind === 'person') return k;
    if (/^(?:[.;:()]|that|when|while|after|before|said|says|told|was|were|by|who|which)$/.test(text)) return null;
  }
  return null;
}

/** "killed X and Y". */
function joinedAfter(document: Annotated, line: Line, victim: NamedVictim): NamedVictim[] {
  const link = line.words[victim.last]?.text;
  const next = line.words[victim.last + 1];
  if (link !== 'and' || next?.name?.kind !== 'person') return [];
  return [named(document, line, victim.last + 1, victim.verb, victim.outcome, victim.among, `${victim.rule}, joined`)];
}

const BY_POST = new RegExp(
  ` (?:the|whose|its|their|'s|#(?= [^@#]{3,60}among)) (?<who>(?:(?![.,;:#@]|and |who |which |that |when |after |said |was |were |to |is )[^ ]+ ){1,7}?)(?:, (?:(?![.;:#@])[^ ]+ ){1,12}?, )?(?:(?:was|were|has|had|have|been|also) ){1,4}(?:(?<verb>${DEAD}|${HURT})|among (?:the |those )?(?:also )?(?<verb2>dead|killed|victims|slain)) `,
  'g',
);

const DEATH_OF_POST =
  / (?<verb>killing|assassination|murder|slaying) of (?:the|a|an|its|their|another) (?<who>(?:(?![.,;:#@]|and |who |which |that |when |in |on |by |as |for )[^ ]+ ){1,7})/g;

/** "the killing of the governor of Balkh". */
function deathsOfPosts(document: Annotated, line: Line): NamedVictim[] {
  return [...line.text.matchAll(DEATH_OF_POST)].flatMap((match) => {
    const first = wordAt(line, match.index + match[0].indexOf(match.groups!.who!));
    const last = first + match.groups!.who!.trim().split(' ').length;
    const words = wordsOf(document, line, first, last);
    const next = line.words[last]?.text ?? '';
    if (!postClassOf(words) || /s$/.test(words.split(' of ')[0]!) || next === ',' || next === '@') return [];
    const verb = wordAt(line, match.index + 1);
    return [
      {
        line,
        first,
        last,
        verb,
        name: null,
        post: words,
        outcome: 'killed' as const,
        among: false,
        rule: 'death of post',
      },
    ];
  });
}

const OBJECT =
  / (?<verb>killing|killed|captured|capturing|detained|detaining|arrested|arresting|wounding|wounded|abducted|kidnapped) (?<who>him|her|the (?:[a-z%&~-]+ ){0,3}?[a-z-]+)(?= (?:[,.;:]|and|in|on|at|after|during|when|as|near|without|while|before|with|who|along|together) )/g;

/** "killed the suspected insurgent", "killing him": one person known by the words alone. */
function objects(document: Annotated, line: Line): NamedVictim[] {
  return [...line.text.matchAll(OBJECT)].flatMap((match) => {
    const who = match.groups!.who!;
    const first = wordAt(line, match.index + match[0].lastIndexOf(who));
    const last = first + who.split(' ').length;
    const head = line.words[last - 1]!.text;
    const single =
      /^hi?[me]r?$/.test(head) ||
      (peopleWords.has(head) && !/(?:s|men|people|children|women|personnel|police|troops|dead)$/.test(head));
    const verb = wordAt(line, match.index + 1);
    if (!single || attackerWords.has(head) || negated(line, verb)) return [];
    const words = wordsOf(document, line, first, last).replace(/^the\s+/i, '');
    const outcome = /^(?:captur|detain|arrest)/.test(match.groups!.verb!)
      ? ('arrested' as const)
      : outcomeOf(match.groups!.verb!);
    return [
      {
        line,
        first,
        last,
        verb,
        name: null,
        post: postClassOf(words) ? words : null,
        outcome,
        among: false,
        rule: 'verb, one person',
      },
    ];
  });
}

/** "the mosque's imam was among those killed": nobody is named, but the post tells who it was. */
function byPost(document: Annotated, line: Line): NamedVictim[] {
  return [...line.text.matchAll(BY_POST)].flatMap((match) => {
    const opens = wordAt(line, match.index + match[0].indexOf(match.groups!.who!));
    const last = opens + match.groups!.who!.trim().split(' ').length;
    // "the mosque's imam": the post is the owned, not the owner.
    const owned = line.words.findLastIndex(({ text }, i) => i > opens && i < last - 1 && /^['’]s$/.test(text));
    const first = owned < 0 ? opens : owned + 1;
    const words = wordsOf(document, line, first, last);
    const verbWords = match.groups!.verb ?? match.groups!.verb2!;
    const verb = wordAt(line, match.index + match[0].lastIndexOf(verbWords));
    if (!postClassOf(words) || /s$/.test(words) || negated(line, verb)) return [];
    if (words.split(/\s+/).some((word) => attackerWords.has(word.toLowerCase()))) return [];
    const among = match.groups!.verb2 !== undefined;
    return [
      {
        line,
        first,
        last,
        verb,
        name: null,
        post: words,
        outcome: outcomeOf(verbWords),
        among,
        rule: 'post, be, participle',
      },
    ];
  });
}

/** "a suicide bomber named X", "the attacker, X": never a victim. */
function isAttacker(line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { text } = line.words[i]!;
    if (
      /(?:ed|ing|s|dead|shot|down|of)$/.test(text) &&
      !attackerWords.has(text) &&
      !/^(?:named|called|identified|as)$/.test(text)
    )
      return false;
    if (attackerWords.has(text)) return true;
  }
  return false;
}
