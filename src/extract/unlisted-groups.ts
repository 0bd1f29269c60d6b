import type { Annotated, Token } from '../annotate/annotated.ts';
import { countryOfDemonym } from '../codebook/demonyms.ts';
import { isNotName, isPeopleName } from './name-words.ts';
import type { Proper } from './proper-names.ts';

const KIND =
  '(?:group|gang|militia|cartel|cult|sect|faction|guerrilla|movement|organi[sz]ation|outfit|brigade|front|cell)';
const ARMED =
  '(?:armed|rebel|militant|insurgent|extremist|terrorist|terror|jihadist|separatist|criminal|drug|guerrilla|islamist|shadowy|unknown|little-known|obscure)';
/** "a little-known group, X", "the gang known as X", "a group calling itself the X": right before the name. */
const BEFORE = new RegExp(
  ` (?:${ARMED} ${KIND}|${KIND} (?:known as|called|named|calling itself|that calls itself|which calls itself|styled)|(?:gang|militia|cartel|guerrilla|doomsday cult))(?: ,)?(?: (?:the|a))? $`,
);
/** "X gunmen", "the X cartel": right after it. */
const AFTER =
  /^ (?:gang|cartel|cult|militia|militiamen|rebels|militants|guerrillas|insurgents|gunmen|separatists|dissidents|extremists|jihadists|(?:armed|rebel|militant|insurgent|terror|terrorist|extremist|jihadist|guerrilla|separatist) (?:group|organi[sz]ation|faction|movement|fighters|network)) /;
/** Words that only names of armed groups have. */
const TELLING =
  / (?:liberation (?:front|army|movement|tigers|force)|resistance (?:front|army|force)|patriotic front|jaish|jaysh|lashkar|harakat|saraya|kata'?ib|ansar (?:al|ul)|jama['’]?at|mujahideen|guerrilla army|people['’]s (?:defence|defense) forces?) /;
/** Names that an armed group may have: a group's where it denies a deed. */
const MARTIAL =
  / (?:brigades?|battalions?|front|army|militia|resistance|falcons|lions|soldiers|guards?|vanguard|jihad|shield|sword|wolves|hawks|martyrs|fighters|forces?) /;
const DENIES =
  /^ (?:(?:has|have|had|later|also|quickly) ){0,3}(?:denied|rejected) (?:that it (?:was|had|were)|(?:any |all )?(?:responsibility|involvement|role|part))/;
const CLAIMS =
  /^ (?:(?:has|have|had|later|also|on [a-z]+|quickly|subsequently) ){0,3}(?:claimed|took|accepted|admitted) (?:[a-z]+ ){0,4}?(?:responsibility|credit|the (?:attacks?|bombings?|killings?|ambush|blasts?)|that it (?:had|was|carried))/;
/** "claimed the bombings for the X". */
const CLAIMED_FOR =
  / (?:claimed|claiming) (?:the|both|all|this|that) (?:[a-z]+ ){1,3}(?:for|on behalf of|in the name of) (?:the )?$/;

/**
 * Names that no list holds and that the words beside them make an armed group's: "the X cartel", "a group calling itself Y", "Z claimed
 * responsibility". Where a name is one once, it is one throughout the document.
 */
export function withUnlistedGroups(document: Annotated, names: readonly Proper[]): Proper[] {
  const listed = names.filter(({ kind }) => kind === 'group');
  const told = names.filter((name) => isGroupHere(document, name) || isKin(document, name, listed));
  const known = [...listed, ...told];
  const groups = new Set(
    [...told, ...names.filter((name) => isShortFor(document, name, known))].map(({ text }) => text.toLowerCase()),
  );
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
  if (BEFORE.test(before) || AFTER.test(after) || CLAIMED_FOR.test(before)) return true;
  // A person "claimed" many things; only a name that is nobody's is a group by its claim.
  if (name.kind === 'person') return false;
  const text = textOf(words);
  return TELLING.test(text) || CLAIMS.test(after) || (MARTIAL.test(text) && DENIES.test(after));
}

const KIN =
  '(?:sub-group|subgroup|faction|offshoot|splinter|splinter group|splinter faction|branch|wing|arm|affiliate|breakaway|breakaway group|breakaway faction|rival)';
const KIN_AFTER = new RegExp(`^ , (?:a|an|the|one|which is|itself) (?:[a-z-]+ ){0,3}?${KIN} of (?:the )?$`);
const KIN_BEFORE = new RegExp(` (?:a|an|the) (?:[a-z-]+ ){0,3}?${KIN} of (?:the )?[^,]{2,60} , (?:the )?$`);

/** "X, a sub-group of the Abu Sayyaf", "an offshoot of the PKK, the X": the kin of a group is a group. */
function isKin(document: Annotated, name: Proper, listed: readonly Proper[]): boolean {
  if (!canBeGroup(name) || name.kind === 'person') return false;
  const { tokens } = document;
  const { sentence } = tokens[name.first]!;
  return listed.some((group) => {
    if (tokens[group.first]!.sentence !== sentence) return false;
    if (group.first > name.last && group.first - name.last < 12)
      return KIN_AFTER.test(textOf(tokens.slice(name.last, group.first)));
    if (group.last > name.first || name.first - group.last > 3) return false;
    return KIN_BEFORE.test(textOf(tokens.slice(Math.max(0, group.first - 10), name.first)));
  });
}

/** "(TAK)" right behind a group's name, and "the Tigers" where the Tamil Tigers were named before. */
function isShortFor(document: Annotated, name: Proper, groups: readonly Proper[]): boolean {
  if (!canBeGroup(name) || name.kind === 'person' || name.last - name.first !== 1) return false;
  const { tokens } = document;
  const before = tokens[name.first - 1];
  if (before?.text === '(' && tokens[name.last]?.text === ')')
    return /^\p{Lu}{2,6}$/u.test(name.text) && groups.some((group) => group.last === name.first - 1);
  return (
    before?.lower === 'the' &&
    /^\p{Lu}\p{Ll}+s$/u.test(name.text) &&
    groups.some((group) => group.first < name.first && group.text.endsWith(` ${name.text}`))
  );
}

function textOf(tokens: readonly Token[]): string {
  return ` ${tokens
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/(?<=\w) - (?=\w)/g, '-')} `;
}
