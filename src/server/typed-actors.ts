import { type PostHeld, RELATION_KINDS, type Relation, TENURES } from '../model/actor-values.ts';
import type { Speaker } from '../model/claim-values.ts';
import type { Mention } from '../model/mention.ts';
import { mentionOf, oneOf, orNull, required, typedDate } from './typed-parts.ts';

type Parts = Readonly<Record<string, string>>;

/** Who asserts a claim; "article" for the report's own voice. */
export function speaker(before: Speaker, parts: Parts, mentions: readonly Mention[]): Speaker {
  const name = required(parts.name ?? before.name, 'a name');
  return { name, side: orNull(parts.side ?? before.side), mentionId: mentionOf(name, before, mentions) };
}

/** A post held by the person of the mention, which stays as it was. */
export function postHeld(before: PostHeld, parts: Parts): PostHeld {
  return {
    post: required(parts.post ?? before.post, 'a post'),
    body: orNull(parts.body ?? before.body),
    tenure: oneOf(parts.tenure ?? before.tenure, TENURES),
    asOf: dated(parts.asOf, before.asOf),
    from: dated(parts.from, before.from),
    until: dated(parts.until, before.until),
  };
}

/** A relation of the actor of the mention to another, or to what words name. */
export function relation(before: Relation, parts: Parts, mentions: readonly Mention[]): Relation {
  const object = required(parts.object ?? before.object, 'a name');
  return {
    relation: oneOf(parts.relation ?? before.relation, RELATION_KINDS),
    object,
    objectMentionId: mentionOf(object, { name: before.object, mentionId: before.objectMentionId }, mentions),
    asOf: dated(parts.asOf, before.asOf),
    by: orNull(parts.by ?? before.by),
  };
}

const dated = (given: string | undefined, before: PostHeld['asOf']) =>
  given === undefined ? before : given.trim() === '' ? null : typedDate(given.trim());
