import type { Annotated, Token } from '../annotate/annotated.ts';
import { countryOfDemonym } from '../codebook/demonyms.ts';
import { isNotName, isPeopleName } from './name-words.ts';
import type { Proper } from './proper-names.ts';

const KIND = '(?:group|gang|militia|cartel|faction|guerrilla|movement|organi[sz]ation|outfit|brigade|front|cell)';
const ARMED =
  '(?:armed|rebel|militant|insurgent|extremist|terrorist|terror|jihadist|separatist|criminal|drug|guerrilla|islamist|shadowy|unknown|little-known|obscure)';
/** "a little-known group, X", "the gang known as X", "a group calling itself the X": right before the name. */
const BEFORE = new RegExp(
  ` (?:${ARMED} ${KIND}|${KIND} (?:known as|called|named|calling itself|that calls itself|which calls itself|styled)|(?:gang|militia|cartel|guerrilla))(?: ,)?(?: (?:the|a))? $`,
);
/** "X gunmen", "the X cartel": right after it. */
const AFTER =
  /^ (?:gang|cartel|militia|militiamen|rebels|militants|guerrillas|insurgents|gunmen|separatists|dissidents|extremists|jihadists|(?:armed|rebel|militant|insurgent|terror|terrorist|extremist|jihadist|guerrilla|separatist) (?:group|organi[sz]ation|faction|movement|fighters|network)) /;
/** Words that only names of armed groups have. */
const TELLING =
  / (?:liberation (?:front|army|movement|tigers|force)|resistance (?:front|army|force)|patriotic front|jaish|jaysh|lashkar|harakat|saraya|kata'?ib|ansar (?:al|ul)|jama['’]?at|mujahideen|guerrilla army|people['’]s (?:defence|defense) forces?) /;
/** Names that an armed group may have: a group's where it denies a deed. */
const MARTIAL =
  / (?:brigades?|battalions?|front|army|militia|resistance|falcons|lions|soldiers|guards?|vanguard|jihad|shield|sword|wolves|hawks|martyrs|fighters|forces?) /;
const DENIES =
  /^ (?:(?:has|have|had|later|also|quickly) ){0,3}(?:denied|rejected) (?:that it (?:was|had|were)|(?:any |all )?(?:responsibility|involvement|role|part))/;
const CLAIMS =
  /^ (?:(?:has|have|had|later|also|on [a-z]+|quickly|subsequently) ){0,3}(?:claimed|took|accepted|admitted) (?:full )?(?:responsibility|credit|the (?:attack|bombing|killing|ambush|blast))/;

/**
 * Names that no list holds and that the words beside them make an armed group's: "the X cartel", "a group calling itself Y", "Z claimed
 * responsibility". Where a name is one once, it is one throughout the document.
 */
export function withUnlistedGroups(document: Annotated, names: readonly Proper[]): Proper[] {
  const groups = new Set(names.filter((name) => isGroupHere(document, name)).map((name) => name.text.toLowerCase()));
  if (groups.size === 0) return [...names];
  const marked = names.map((name): Proper => {
    if (!canBeGroup(name) || !groups.has(name.text.toLowerCase())) return name;
    return { ...name, kind: 'group' };
  });
  return joined(document, marked);
}

/** "the Falcons of the North", "Saraya al-Nur": what goes on behind a group's name is part of it. */
function joined(document: Annotated, names: readonly Proper[]): Proper[] {
  const found: Proper[] = [];
  for (const name of names) {
    const before = found.at(-1);
    if (before && name.first < before.last) continue;
    const between = before ? textOf(document.tokens.slice(before.last, name.first)) : '';
    if (before?.kind === 'group' && before.codebookId === null && /^ of (?:the )?$/.test(between)) {
      found[found.length - 1] = spanning(document, before, name.last);
    } else
      found.push(
        name.kind === 'group' && name.codebookId === null
          ? spanning(document, name, particleEnd(document, name))
          : name,
      );
  }
  return found;
}

function particleEnd({ tokens }: Annotated, { last }: Proper): number {
  return /^(?:al|ul|el)-\p{Lu}/u.test(tokens[last]?.text ?? '') ? last + 1 : last;
}

function spanning({ document, tokens }: Annotated, name: Proper, last: number): Proper {
  return { ...name, last, text: document.text.slice(tokens[name.first]!.start, tokens[last - 1]!.end) };
}

/** "Islamist militants", "Hutu rebels" are of a kind, not of a group. */
const GENERIC =
  /(?:ists?|ites?|ians?)$|^(?:hutu|tutsi|fulani|hausa|kurdish|baloch|pashtun|tuareg|arab|muslim|christian|hindu|sikh|shia|sunni|rohingya)$/;

function canBeGroup({ kind }: Proper): boolean {
  return kind === 'other' || kind === 'body' || kind === 'person';
}

function isGroupHere(document: Annotated, name: Proper): boolean {
  const { tokens } = document;
  const words = tokens.slice(name.first, name.last);
  if (
    !canBeGroup(name) ||
    words.every(
      ({ text, lower }) =>
        isPeopleName(lower) || isNotName(lower) || GENERIC.test(lower) || countryOfDemonym(text) !== null,
    )
  )
    return false;
  const { first, last } = document.sentences[tokens[name.first]!.sentence]!;
  const before = textOf(tokens.slice(Math.max(first, name.first - 8), name.first));
  const after = textOf(tokens.slice(name.last, Math.min(last, name.last + 8)));
  if (BEFORE.test(before) || AFTER.test(after)) return true;
  // A person "claimed" many things; only a name that is nobody's is a group by its claim.
  if (name.kind === 'person') return false;
  const text = textOf(words);
  return TELLING.test(text) || CLAIMS.test(after) || (MARTIAL.test(text) && DENIES.test(after));
}

function textOf(tokens: readonly Token[]): string {
  return ` ${tokens
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/(?<=\w) - (?=\w)/g, '-')} `;
}
