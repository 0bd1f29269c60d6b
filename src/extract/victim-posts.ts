import type { Annotated } from '../annotate/annotated.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { postClassOf } from '../codebook/posts.ts';
import { type Line, wordAt, wordsOf } from './line.ts';
import { type NamedVictim, victimMeant, victimUnnamed } from './named-victim.ts';
import type { Referents } from './referents.ts';
import { DEAD, HURT, isNegated, outcomeOf } from './victim-words.ts';

/** Persons whom a line tells by the post or by one noun alone: "the mosque's imam was among those killed". */
export function unnamedVictims(document: Annotated, line: Line): NamedVictim[] {
  return [...byPost(document, line), ...deathsOfPosts(document, line), ...objects(document, line)];
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
    return [victimUnnamed(line, [first, last], words, { verb, outcome: 'killed', rule: 'death of post' })];
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
    if (!single || attackerWords.has(head) || isNegated(line, verb)) return [];
    const words = wordsOf(document, line, first, last).replace(/^the\s+/i, '');
    const outcome = /^(?:captur|detain|arrest)/.test(match.groups!.verb!)
      ? ('arrested' as const)
      : outcomeOf(match.groups!.verb!);
    return [
      victimUnnamed(line, [first, last], postClassOf(words) ? words : null, {
        verb,
        outcome,
        rule: 'verb, one person',
      }),
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
    if (!postClassOf(words) || /s$/.test(words) || isNegated(line, verb)) return [];
    if (words.split(/\s+/).some((word) => attackerWords.has(word.toLowerCase()))) return [];
    const among = match.groups!.verb2 !== undefined;
    return [
      victimUnnamed(line, [first, last], words, {
        verb,
        outcome: outcomeOf(verbWords),
        among,
        rule: 'post, be, participle',
      }),
    ];
  });
}

const ONE_HIT =
  / (?<verb>shot dead|shot and killed|gunned down|killed|killing|assassinated|murdered|abducted|kidnapped|wounded|wounding|stabbed|including) (?:the|an?|its|#) (?:% |& )?(?<who>(?:[a-z'’-]+ ){1,5}?)(?=(?:[.,;]|of|in|on|as|who|and|at|outside|near|from|by|while|when|during) )/g;

/** "killed a village headman" where the report says later who he was: "the headman, X". */
export function namedLater(document: Annotated, line: Line, referents: Referents): NamedVictim[] {
  return [...line.text.matchAll(ONE_HIT)].flatMap((match) => {
    const verbWords = match.groups!.verb!;
    const verb = wordAt(line, match.index + 1);
    const last = wordAt(line, match.index + match[0].length - 1) + 1;
    const person = isNegated(line, verb) ? null : referents.namedLater(line, last - 1);
    const among = verbWords === 'including';
    // What "including" adds to is told before it.
    const told =
      !among || / (?:killed|dead|died|killing|martyred|slain) [^.;]*$/.test(line.text.slice(0, match.index + 1));
    if (!person || !told) return [];
    const fate = {
      verb,
      outcome: among ? 'killed' : outcomeOf(verbWords),
      among,
      rule: 'one hit, named later',
    } as const;
    return [victimMeant(document, line, [last - 1, last], person, fate)];
  });
}
