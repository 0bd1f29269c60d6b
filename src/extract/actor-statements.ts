import type { Annotated } from '../annotate/annotated.ts';
import type { ActorValues, RelationKind } from '../model/actor-values.ts';
import type { ReaderStamp, Statement } from '../model/statement.ts';
import { because, Draft } from './account-draft.ts';
import { type Line, spanOf, wordAt, wordsOf } from './line.ts';
import type { MentionBook } from './mentions.ts';
import { postsBeside } from './posts-held.ts';
import { speakerAt } from './speakers.ts';

/** Posts held and relations between actors, as statements about mentions, in document order. */
export function actorStatements(
  document: Annotated,
  lines: readonly Line[],
  book: MentionBook,
  reader: ReaderStamp,
): Statement<keyof ActorValues>[] {
  return lines.flatMap((line) => [
    ...postsIn(document, line, book, reader),
    ...relationsIn(document, line, book, reader),
  ]);
}

function postsIn(
  document: Annotated,
  line: Line,
  book: MentionBook,
  reader: ReaderStamp,
): Statement<keyof ActorValues>[] {
  return line.words.flatMap((word, at) => {
    if (word.name?.kind !== 'person') return [];
    const posts = postsBeside(document, line, at);
    const mention = posts.length > 0 ? book.at(line, at) : null;
    if (!mention) return [];
    const draft = new Draft<ActorValues>(document, mention.id, reader);
    for (const { post, body, tenure, from, until, span, rule } of posts) {
      const asOf = document.facts.published;
      draft.say(
        'holds_post',
        { post, body, tenure, asOf, from, until },
        [span, mention.citation.span],
        because(rule, post),
      );
    }
    return draft.statements;
  });
}

interface RelationPattern {
  readonly relation: RelationKind;
  readonly rule: string;
  readonly pattern: RegExp;
}

const ACTOR = '[@%]';

/** Each finds a subject (`who`, an actor) and an object (`what`, an actor or words). */
const RELATIONS: readonly RelationPattern[] = [
  {
    relation: 'member_of',
    rule: 'member of',
    pattern:
      /(?<who>@)(?: ,| is| was|,)(?: (?![.;:@])[^ ]+){0,16}? (?:member|figure|commander|leader|officer|fighter|operative) (?:of|in|from) (?:the )?(?:[a-z-]+ ){0,3}?(?<what>%)/g,
  },
  {
    relation: 'member_of',
    rule: 'belongs to',
    pattern: /(?<who>@)(?: ,)? who (?:belongs|belonged) to (?:the )?(?:[a-z-]+ ){0,3}?(?<what>%)/g,
  },
  {
    relation: 'leads',
    rule: 'leader of',
    pattern:
      /(?<who>@)(?: ,| is| was|,)(?: the| supreme| top)* (?:leader|head|chief|emir|founder) of (?:the )?(?:[a-z-]+ ){0,2}?(?<what>%)/g,
  },
  {
    relation: 'part_of',
    rule: 'arm of',
    pattern:
      / (?<who>%) , (?:the|a|an) (?:[a-z-]+ ){0,3}?(?:arm|branch|affiliate|offshoot|wing|faction|subsidiary|chapter) of (?:the )?(?<what>%)/g,
  },
  {
    relation: 'part_of',
    rule: 'and other factions',
    pattern: /(?:between the |the )(?<who>%) and other (?<what>%) (?:factions|groups|networks|wings)/g,
  },
  {
    relation: 'faction_of',
    rule: 'faction of',
    pattern:
      / (?<who>%)(?: ,)? (?:is |was |, )?(?:a|the|one) (?:[a-z-]+ ){0,3}?faction (?:of|within|in) (?:the )?(?<what>%)/g,
  },
  {
    relation: 'rival_of',
    rule: 'rival of',
    pattern:
      / (?<who>%) , (?:the |a |an )?(?:[a-z-]+ )?(?:%(?: 's)? )?(?:[a-z-]+ )?(?:rival|enemy|foe) of (?:the )?(?<what>%)/g,
  },
  {
    relation: 'rival_of',
    rule: "group's rival",
    pattern: / (?<who>%)(?: \( % \))? (?:group )?, (?:the |an? )?(?<what>%)(?: 's)? (?:[a-z-]+ )?(?:rival|enemy|foe)/g,
  },
  {
    relation: 'rival_of',
    rule: 'rivalries between',
    pattern:
      /(?:rivalr(?:y|ies)|hostility|feud)(?: (?![.;])[^ ]+){0,3}? between (?:the )?(?<who>%) and (?:the |other )*(?<what>%)/g,
  },
  { relation: 'rival_of', rule: 'at odds', pattern: / (?<who>%) and (?:the )?(?<what>%) are (?:[a-z]+ )?at odds/g },
  {
    relation: 'allied_with',
    rule: 'allied with',
    pattern:
      / (?<who>%)(?: ,)? (?:[a-z]+ ){0,3}?(?:allied|affiliated|ally|allies|linked|close) (?:with|to|of) (?:the )?(?<what>%)/g,
  },
  {
    relation: 'close_to',
    rule: 'close associate',
    pattern:
      /(?<who>@)(?: ,| is| was)(?: (?![.;:@])[^ ]+){0,10}? (?:close associate|confidant|close aide|ally|close ally|adviser|advisor) (?:of|to) (?:[a-z]+ )?(?<what>[@%])/g,
  },
  {
    relation: 'supports',
    rule: 'supporter of',
    pattern: /(?<who>@)(?: ,| is| was)(?: (?![.;:@])[^ ]+){0,6}? (?:supporter|backer|advocate) of (?:the )?(?<what>%)/g,
  },
  {
    relation: 'part_of',
    rule: "senior figure of a network of the group's",
    pattern: /(?<who>%) (?:is|was) (?:a |the )?(?:[a-z-]+ ){0,3}?part of (?:the )?(?<what>%)/g,
  },
  {
    relation: 'funded_by',
    rule: 'benefits from',
    pattern:
      / (?<who>%) (?:benefits|profits|earns money|makes money|derives (?:income|revenue|funds)) from (?<what>[^.;,%@]{3,80}?)(?: to (?:fund|finance|pay)| [.,;])/g,
  },
  {
    relation: 'funded_by',
    rule: 'funds itself',
    pattern:
      / (?<who>%) (?:funds|finances|financed|funded|is funded|is financed) (?:itself|its (?:[a-z]+ ){0,2}[a-z]+|by|mainly|largely|through|with| )+(?:by|through|with|from) (?<what>[^.;,%@]{3,80}?) [.,;]/g,
  },
  {
    relation: 'holds_ideology',
    rule: 'ideology',
    pattern:
      / (?<who>%) (?:[a-z]+ ){0,6}?(?:shares?|follows?|adheres? to|espouses?|holds?) (?:a|an|the) (?<what>(?:[a-z-]+ ){1,6}?(?:ideology|creed|doctrine|interpretation))/g,
  },
];

function relationsIn(
  document: Annotated,
  line: Line,
  book: MentionBook,
  reader: ReaderStamp,
): Statement<keyof ActorValues>[] {
  if (!/[@%]/.test(line.text)) return [];
  return RELATIONS.flatMap(({ relation, rule, pattern }) =>
    [...line.text.matchAll(pattern)].flatMap((match) => {
      const { who, what } = match.groups!;
      const whoColumn = match[0].indexOf(who!);
      const subjectAt = wordAt(line, match.index + whoColumn);
      const whatColumn = match.index + match[0].lastIndexOf(what!);
      const first = wordAt(line, whatColumn);
      const last = wordAt(line, whatColumn + what!.trimEnd().length - 1) + 1;
      const subject = book.at(line, subjectAt);
      if (!subject || first === subjectAt) return [];
      const object = new RegExp(`^${ACTOR}$`).test(what!.trim()) ? book.at(line, first) : null;
      const draft = new Draft<ActorValues>(document, subject.id, reader);
      const words = object?.name ?? wordsOf(document, line, first, last);
      draft.say(
        'relation',
        {
          relation,
          object: words,
          objectMentionId: object?.id ?? null,
          asOf: document.facts.published,
          by: speakerAt(document, line, subjectAt)?.name ?? null,
        },
        [spanOf(document, line, Math.min(subjectAt, first), Math.max(subjectAt + 1, last)), subject.citation.span],
        because(rule, words),
      );
      return draft.statements;
    }),
  );
}
