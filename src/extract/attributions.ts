import type { Annotated } from '../annotate/annotated.ts';
import { countryOfDemonym } from '../codebook/demonyms.ts';
import type { AttributionStatus } from '../model/account-values.ts';
import { attributionWordings } from './attribution-wordings.ts';
import { type Line, wordAt } from './line.ts';
import type { Proper } from './proper-names.ts';
import { speakerAt } from './speakers.ts';

/** One telling of who did it, or did not. Word `at` of the line names the actor. */
export interface ToldAttribution {
  readonly line: Line;
  readonly at: number;
  readonly verb: number;
  readonly name: string;
  readonly proper: Proper | null;
  readonly status: AttributionStatus;
  readonly by: string | null;
  readonly rule: string;
}

const GROUP =
  '(?<who>%)(?: \\( [%&~] \\)| \\))?(?: group| organization| organisation| terrorist (?:group|organization|organisation)| militants?| movement)?';
const IT = '(?<who>the (?:[a-z]+ ){0,2}?(?:group|organization|organisation|outfit|militia|movement)|it)';
/** What stands between commas, but for another group's name, which is who is spoken of. */
const ASIDE = '(?: ,(?! (?:the )?%(?! .s ))(?: (?![.;:])[^ ]+){1,22}? ,)?';
const DEED =
  'attacked|stormed|killed|bombed|shelled|struck|ambushed|kidnapped|abducted|murdered|assassinated|gunned|martyred|massacred|fired|opened fire|shot|blew|detonated|carried out|raided|stabbed|beheaded|hit|executed|torched|seized|snatched|took(?= #)|released nerve gas|poisoned';
const MEMBERS =
  '(?: (?:group|terrorists?|militants?|fighters?|gunmen|gunman|insurgents?|suicide|bombers?|elements?|forces|troops|rebels?|guerrillas?|extremists?|members?|operatives?|assailants?|attackers?|commandos?|jihadists?|soldiers|army|network|missiles?|rockets?|drones?|shells?|mortars?|artillery|airstrikes?|had|have|has|later|also|then))';
const ATTACK =
  'attack|attacks|assault|bombing|blast|raid|shooting|ambush|massacre|suicide|bomber|bombers|attackers|gunmen|terrorists|storms|attempt|shelling|airstrike|airstrikes|strike|strikes';

interface Pattern {
  readonly rule: string;
  readonly status: AttributionStatus;
  readonly pattern: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  {
    rule: 'group claimed it',
    status: 'claimed',
    pattern: new RegExp(
      `(?:${GROUP}|${IT.replace('who', 'it')})${ASIDE}(?: (?:has|have|had|since|later|also|formally|quickly|already|subsequently|on [a-z]+|[a-z]+day|late|early|in a statement|via|through|on|which|[&]|,)){0,7} (?:(?<verb>claimed|claims|claim|admitted|accepted|acknowledged) (?!to |that |it |several|previous|other|many|numerous|similar|no |#)|(?<took>took|takes|taken) (?=(?:full )?(?:responsibility|credit)))`,
      'g',
    ),
  },
  {
    rule: 'claimed by group',
    status: 'claimed',
    pattern:
      / (?<verb>claimed|claim of responsibility|responsibility) (?:(?:on [a-z]+|late|early|later|since) ){0,2}(?:by|from) (?:the |its )?(?:(?!no |nobody )[a-z'-]+ ){0,5}?(?<who>%)/g,
  },
  {
    rule: 'group says that it did',
    status: 'claimed',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also)){0,2} (?<verb>said|says|announced|stated|boasted)(?: (?![.;])[^ ]+){0,8}? (?:was behind|were behind|carried out|had carried|(?:it|its)(?: (?![.;])[^ ]+){0,4}? (?:attacked|fired|carried|killed|targeted|set off|blew|detonated))`,
      'g',
    ),
  },
  { rule: 'group-claimed', status: 'claimed', pattern: / (?<who>%) - (?<verb>claimed) /g },
  {
    rule: 'group has since claimed',
    status: 'claimed',
    pattern: new RegExp(`which ${GROUP}(?: (?:has|have|had|since|later|also)){0,3} (?<verb>claimed) `, 'g'),
  },
  {
    rule: 'group announced it',
    status: 'claimed',
    pattern: / carried out by (?:@|and|,| )+ , the (?<who>%) 's [^.;]{0,60}? (?<verb>announced|said|stated) /g,
  },
  {
    rule: 'group denied it',
    status: 'denied',
    pattern: new RegExp(
      `${GROUP}${ASIDE}(?: (?:has|have|had|also|,)){0,3} (?<verb>denied|denies|denying|deny|rejected|disavowed|disowned|dissociated|distanced|condemned the attack) `,
      'g',
    ),
  },
  {
    rule: 'the group did it',
    status: 'attributed',
    pattern: new RegExp(
      `(?<=^ |[.,;] |and |after |when |which )(?<it>the (?:group|militia|movement|guerrillas|cult|sect))(?: (?:had|has|have|also|later|then)){0,2} (?<verb>${DEED}) (?!in |by |power|control |at each |each |\\.|,|(?:several|many|numerous|other|dozens|previous|similar|attacks|a series|frequent|regular|major) )`,
      'g',
    ),
  },
  {
    rule: 'its spokesman denied it',
    status: 'denied',
    pattern:
      / (?:spokesm[ae]n|spokesperson|spokeswoman|statement|commander|leader) (?:for|of|by|from) (?<it>the (?:[a-z]+ ){0,2}(?:group|organization|organisation|force|militia|movement|rebels))(?: @)? (?:(?:has|had|later|also) )*(?<verb>denied|rejected|dismissed) /g,
  },
  {
    rule: 'it is accused',
    status: 'attributed',
    pattern:
      / (?:had|has|have|having|by|who|officials|police|government|governor|ministry|army) (?:[a-z]+ ){0,1}?(?<verb>accused|blamed) (?<it>it|the group|the militia|the movement)(?= (?:[.,;]|of|for))/g,
  },
  {
    rule: 'acted for the group',
    status: 'suspected',
    pattern:
      / (?:suspects?|believes?|believed|suspected|thought) (?:that )?(?:[a-z]+ ){1,3}(?<verb>acted|acting|worked|working) (?:for|on behalf of|at the behest of) (?<it>the (?:group|organization|organisation|militia|movement))/g,
  },
  {
    rule: 'the group denied it',
    status: 'denied',
    pattern: new RegExp(
      `(?<=^ |[.,;] |and |but )${IT.replace('who', 'it')}(?: (?:has|have|had|also|later|,)){0,3} (?<verb>denied|denies|denying|rejected|rejects|dismissed|disowned) (?:any |all |the |that |being |having |responsibility|involvement|carrying|it |such )`,
      'g',
    ),
  },
  { rule: 'denied by group', status: 'denied', pattern: / (?<verb>denied) by (?:the )?(?<who>%)/g },
  {
    rule: 'group said that it had not',
    status: 'denied',
    pattern: new RegExp(
      `(?:spokesm[ae]n|spokesperson|statement) (?:for|of|by|from) (?:the )?${GROUP}(?: (?![.;])[^ ]+){0,4}? (?<verb>said)(?: that)? (?:it|they|the group) (?:had not|was not|were not|did not|had nothing|has nothing)`,
      'g',
    ),
  },
  {
    rule: 'deed by group',
    status: 'attributed',
    pattern: new RegExp(
      ` (?<verb>${DEED}|${ATTACK}|out|behind|perpetrated|committed|conducted|orchestrated|killing|dead)(?: (?![.,;:#@]|that |claimed |said )[^ ]+){0,9}? by (?:the |an? |some )?(?:(?!no |security )[a-z'-]+ ){0,4}?(?<who>%)`,
      'g',
    ),
  },
  {
    rule: 'group did it',
    status: 'attributed',
    pattern: new RegExp(
      `(?<![a-z] of |'s )${GROUP}${MEMBERS}{0,3} (?<verb>${DEED}) (?!in |by |power|control |at each |each |\\.|,|(?:several|many|numerous|other|dozens|previous|similar|attacks|a series|frequent|regular|major) )`,
      'g',
    ),
  },
  {
    rule: "group's attack",
    status: 'attributed',
    pattern: new RegExp(`(?<who>%)(?: 's| terror| terrorist| militant| insurgent)? (?<verb>${ATTACK}) `, 'g'),
  },
  {
    rule: 'blamed on group',
    status: 'attributed',
    pattern: / (?<verb>blamed|blames|blaming|blame|attributed|pinned)(?: (?![.,;])[^ ]+){0,6}? (?<who>%)/g,
  },
  {
    rule: 'group was behind it',
    status: 'attributed',
    pattern: new RegExp(`${GROUP} (?:was|were|is|are) (?<verb>behind|responsible|involved)`, 'g'),
  },
  {
    rule: 'men of the group',
    status: 'attributed',
    pattern:
      / (?<verb>gunmen|gunman|fighters|militants|terrorists|bombers?|attackers?|assailants|insurgents) (?:of|from|belonging to|affiliated with|linked to|loyal to) (?:the )?(?:[a-z-]+ ){0,2}(?<who>%)/g,
  },
  {
    rule: 'group accused of it',
    status: 'attributed',
    pattern:
      / (?<verb>accused|accuses|accusing) (?:the )?(?<who>%) of (?:being behind|carrying|staging|planning|orchestrating|involvement|perpetrating|committing|responsibility|(?:deliberately |indiscriminately )?(?:killing|attacking|bombing|shelling|shooting|murdering|massacring|abducting|kidnapping|ambushing|targeting|firing|storming|raiding|torching|burning|launching|executing|slaughtering|beheading|striking|hitting|planting)|(?:the |this |these )(?:[a-z]+ )?(?:attacks?|bombings?|killings?|massacre|abductions?|shelling|strikes?|assault|murders?))/g,
  },
  {
    rule: 'victory for group',
    status: 'attributed',
    pattern: / (?<verb>victory|success|triumph) for (?:the )?(?<who>%)/g,
  },
  {
    rule: 'attacker was a member',
    status: 'attributed',
    pattern:
      / (?:bombers?|attackers?|assailants?|gunm[ae]n|of the #|suspects?) (?:(?![.;])[^ ]+ ){0,9}?(?:as |was |were |is |are )(?:# |a |an )?(?<verb>members?) of (?:the )?(?:[a-z-]+ ){0,2}(?<who>%)/g,
  },
  {
    rule: 'citing its statement',
    status: 'claimed',
    pattern: / (?<verb>citing|quoting) (?:a |the )?(?<who>%) statement /g,
  },
  {
    rule: 'involvement of group',
    status: 'suspected',
    pattern: / (?<verb>involvement|hand|role) of (?:the )?(?:[a-z-]+ ){0,3}(?<who>%)/g,
  },
  {
    rule: 'group is suspected',
    status: 'suspected',
    pattern: /(?<who>%)(?: [a-z]+){0,2} (?:are|is|were|was) (?<verb>suspected|believed|thought) /g,
  },
];

const HEDGES =
  / (?:suspected|suspect|likely|probably|possibly|believed?|believes|thought|thinks?|alleged|allegedly|apparently|appears?|indicates?|indicated|may have|might have|could be|initial|preliminary|presumed|suspicion) /;
const NOBODY = / (?:no|nobody|neither|none|not|without|nor|yet to)(?: [^ ]+){0,7} $/;

/** What a line says of who did it. Groups by name; `it` and "the group" stand for `last`, the group named last before them. */
export function attributionsOf(document: Annotated, line: Line, last: Proper | null): ToldAttribution[] {
  const found: ToldAttribution[] = [];
  for (const { rule, status, pattern } of [...PATTERNS, ...attributionWordings]) {
    for (const match of line.text.matchAll(pattern)) {
      const told = toldIn(document, line, match, rule, status, last);
      if (!told) continue;
      for (const each of [told, ...joinedGroups(line, told)])
        if (!found.some((other) => other.at === each.at && other.status === each.status)) found.push(each);
    }
  }
  found.push(...stateForces(document, line));
  return found.filter(
    (told) =>
      told.status !== 'attributed' ||
      !found.some((other) => other.at === told.at && other.status !== 'attributed' && other !== told),
  );
}

/** "both X and the Y claimed it", "blamed on X and Y": the groups joined to the one told of. */
function joinedGroups(line: Line, told: ToldAttribution): ToldAttribution[] {
  const found: ToldAttribution[] = [];
  const step = told.at < told.verb ? -1 : 1;
  for (let at = told.at + step, joined = false; line.words[at] && found.length < 4; at += step) {
    const { text, name } = line.words[at]!;
    if (text === 'and' || text === 'or') joined = true;
    else if (name?.kind === 'group' && joined && at !== told.verb) {
      const own = told.status === 'claimed' || told.status === 'denied';
      found.push({
        ...told,
        at,
        name: name.text,
        proper: name,
        by: own ? name.text : told.by,
        rule: `${told.rule}, joined`,
      });
      joined = false;
    } else if (!/^(?:,|the|both|\(|\)|&|group|militants)$/.test(text)) break;
  }
  return found;
}

/** "no group", "neither X nor Y claimed it". */
function isOfNobody({ text }: Line, match: RegExpMatchArray): boolean {
  const before = text.slice(Math.max(0, match.index! - 60), match.index!);
  return NOBODY.test(text.slice(0, match.index! + 1).slice(-60)) || / (?:neither|nor) (?:the )?$/.test(before);
}

function lastGroupBefore(line: Line, at: number): Proper | null {
  return line.words.slice(0, at).findLast(({ name }) => name?.kind === 'group')?.name ?? null;
}

function toldIn(
  document: Annotated,
  line: Line,
  match: RegExpMatchArray,
  rule: string,
  status: AttributionStatus,
  last: Proper | null,
): ToldAttribution | null {
  const { who, it, took } = match.groups!;
  const verb = match.groups!.verb ?? took;
  const column = match.index! + (who !== undefined ? match[0].indexOf(who) : match[0].indexOf(it!));
  const at = wordAt(line, column);
  const proper = who !== undefined ? line.words[at]!.name : (lastGroupBefore(line, at) ?? last);
  if (!proper || isOfNobody(line, match)) return null;
  const verbAt = wordAt(line, match.index! + match[0].lastIndexOf(` ${verb} `) + 1);
  const window = line.text.slice(Math.max(0, match.index! - 60), match.index! + match[0].length + 20);
  const hedged = status === 'attributed' && HEDGES.test(window);
  const own = status === 'claimed' || status === 'denied';
  return {
    line,
    at,
    verb: Math.max(0, verbAt),
    name: proper.text,
    proper,
    status: hedged ? 'suspected' : status,
    by: own ? proper.text : (speakerAt(document, line, at)?.name ?? null),
    rule,
  };
}

const FORCES =
  / (?<nation>[a-z-]+|~|&) (?:['’]s )?(?:[a-z]+ ){0,2}?(?:troops|forces|missiles?|rockets?|aircraft|jets|warplanes|army|military|soldiers|drones?|(?:(?:air|drone|missile|rocket|artillery|military|mortar|tank|naval|mass|overnight|massive) )*(?:airstrikes?|strikes?|shelling|bombardment|barrage)|artillery|fighter jets|air force|navy)(?: (?:on|in|at|near|against|over|across)(?: (?![.,;:#@])[^ ]+){1,14}?)? (?:(?!was |were |are |is |be |been |being )[a-z]+ ){0,2}?(?<verb>shelled|bombed|struck|killed(?! (?:[.,;:)]|in|by|and|during|when|after|on|at|was|were|had|is|are) )|fired|hit|attacked|launched|carried|targeted|opened|pounded|raided|conducted) /g;
const STATE_DID =
  / ~ (?:(?:has|had|also|again|then|later) ){0,2}(?<verb>fired|launched|shelled|bombed|struck|attacked|pounded|bombarded|rained|conducted|carried out|unleashed|hit) /g;
const BY_COUNTRY =
  / (?<verb>airstrikes?|strikes?|shelling|attack|bombing|bombed|shelled|raid|carried out|launched|conducted) (?:carried out |launched |conducted )?by (?:the )?(?<who>~) /g;

/** "Ruritanian troops shelled the town", "an airstrike carried out by Ruritania": a state is named as the one who did it. */
function stateForces(document: Annotated, line: Line): ToldAttribution[] {
  const nations = [...line.text.matchAll(FORCES)].flatMap((match) => {
    const verb = wordAt(line, match.index + match[0].lastIndexOf(match.groups!.verb!));
    const from = wordAt(line, match.index + 1);
    const at = nationAt(document, line, from, Math.min(verb, from + 3));
    const code = at === null ? null : countryOfWord(document, line, at);
    return at !== null && code
      ? [stateTold(document, line, at, verb, countryName(code), null, 'forces of a state did it')]
      : [];
  });
  const states = [...line.text.matchAll(STATE_DID)].flatMap((match) => {
    const at = wordAt(line, match.index + 1);
    const code = isGovernment(document, line, at) ? countryOfWord(document, line, at) : null;
    const verb = wordAt(line, match.index + match[0].indexOf(` ${match.groups!.verb} `) + 1);
    return code ? [stateTold(document, line, at, verb, countryName(code), null, 'a state did it')] : [];
  });
  const named = [...line.text.matchAll(BY_COUNTRY)].flatMap((match) => {
    const at = wordAt(line, match.index + match[0].lastIndexOf('~'));
    const { name } = line.words[at]!;
    const place = document.places.find((p) => p.start === document.tokens[line.words[at]!.first]!.start);
    const isCountry = place?.place.country !== null && place?.place.admin1 === null && place.place.locality === null;
    return name && isCountry
      ? [stateTold(document, line, at, wordAt(line, match.index + 1), name.text, name, 'deed by a state')]
      : [];
  });
  return [
    ...nations,
    ...hitByForces(document, line),
    ...states,
    ...statesAccused(document, line),
    ...named,
    ...statesDenying(document, line),
  ];
}

const ARMS =
  '(?:drone|missile|rocket|air|aerial|artillery|mortar|military|naval|tank|cruise|ballistic|night-time|overnight|guided|glide|bomb)';
const BY_FORCES = new RegExp(
  ` (?<verb>killed|dead|died|wounded|injured|hit|struck|destroyed|damaged) (?:[a-z~#]+ ){0,4}?(?:in|by|during|after|from) (?:an? |the |# )?(?:[a-z]+ ){0,2}?(?<nation>[a-z-]+|~) (?:${ARMS} )*(?:airstrikes?|strikes?|shelling|bombardment|missiles?|rockets?|drones?|barrage|shells?|artillery|${ARMS} (?:attacks?|raids?|fire)) `,
  'g',
);

/** "were killed in a Ruritanian drone attack". */
function hitByForces(document: Annotated, line: Line): ToldAttribution[] {
  return [...line.text.matchAll(BY_FORCES)].flatMap((match) => {
    const at = wordAt(line, match.index + match[0].lastIndexOf(` ${match.groups!.nation!} `) + 1);
    const code = countryOfWord(document, line, at);
    return code
      ? [
          stateTold(
            document,
            line,
            at,
            wordAt(line, match.index + 1),
            countryName(code),
            null,
            'hit by forces of a state',
          ),
        ]
      : [];
  });
}

const ACCUSED = / (?<verb>blamed|blames|blaming|accused|accuses|accusing) (?:[a-z]+ ){0,2}?~ /g;

/** "blamed Ruritania and Freedonia", "accused Ruritania of the bombing": every state of the list. */
function statesAccused(document: Annotated, line: Line): ToldAttribution[] {
  return [...line.text.matchAll(ACCUSED)].flatMap((match) => {
    const verb = wordAt(line, match.index + 1);
    const told: ToldAttribution[] = [];
    for (let at = wordAt(line, match.index + match[0].lastIndexOf('~')); told.length < 4; at += 1) {
      const { text } = line.words[at] ?? { text: '.' };
      const code = text === '~' ? countryOfWord(document, line, at) : null;
      if (code) told.push(stateTold(document, line, at, verb, countryName(code), null, 'state blamed'));
      else if (!/^(?:and|the|,|or)$/.test(text)) break;
    }
    return told;
  });
}

const DENIES =
  / ~ (?:(?:has|had|also|later) ){0,2}(?<verb>denied|denies) (?:any |that it (?:had|was|has) |being |having |involvement|responsibility)/g;

/** "Ruritania denied any part in it", also by its capital. */
function statesDenying(document: Annotated, line: Line): ToldAttribution[] {
  return [...line.text.matchAll(DENIES)].flatMap((match) => {
    const at = wordAt(line, match.index + 1);
    const mention = document.places.find(({ start }) => start === line.words[at]!.start);
    const governs = mention?.use === 'metonym' || countryOfWord(document, line, at) !== null;
    if (!mention?.place.countryCode || !governs) return [];
    const name = countryName(mention.place.countryCode);
    const verb = wordAt(line, match.index + match[0].indexOf(` ${match.groups!.verb} `) + 1);
    return [
      { ...stateTold(document, line, at, verb, name, null, 'denied by a state'), status: 'denied' as const, by: name },
    ];
  });
}

/** The country is who acts, not where: "Russia fired", not "in Russia fired on the crowd". */
function isGovernment(document: Annotated, line: Line, at: number): boolean {
  const token = document.tokens[line.words[at]!.first]!;
  return (
    !/^(?:in|from|of|to|near|across|inside|into|against|on|at|with|for|by)$/.test(line.words[at - 1]?.text ?? '') &&
    !token.deprel.startsWith('obl')
  );
}

/** The first word from `from` that names a country or its people. */
function nationAt(document: Annotated, line: Line, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (countryOfWord(document, line, at) !== null) return at;
  return null;
}

/** "Ruritanian", or a country's own name: "U.S. troops". */
function countryOfWord(document: Annotated, line: Line, at: number): string | null {
  const { first, start } = line.words[at]!;
  const place = document.places.find((mention) => mention.start === start)?.place;
  const named = place && place.admin1 === null && place.locality === null ? place.countryCode : null;
  const { text } = document.tokens[first]!;
  return countryOfDemonym(text) ?? named ?? (/^U\.?S\.?$/.test(text) ? 'US' : /^U\.?K\.?$/.test(text) ? 'GB' : null);
}

function stateTold(
  document: Annotated,
  line: Line,
  at: number,
  verb: number,
  name: string,
  proper: Proper | null,
  rule: string,
): ToldAttribution {
  return { line, at, verb, name, proper, status: 'attributed', by: speakerAt(document, line, at)?.name ?? null, rule };
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

function countryName(code: string): string {
  return regions.of(code) ?? code;
}
