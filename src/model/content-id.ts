import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an id names. The prefix makes an id readable in a terminal, a URL and a log. */
export type IdKind = 'doc' | 'rep' | 'src' | 'men' | 'acc' | 'st' | 'clm' | 'act' | 'inc' | 'jdg' | 'vrd';

/** Lower-case hex SHA-256 of the UTF-8 bytes of `text`. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * An id that derives from content: the same content has the same id on every machine and in any order of arrival.
 * `content` is serialised as RFC 8785 canonical JSON; the id is the kind and the first 24 hex digits (96 bits) of its SHA-256.
 */
export function contentId(kind: IdKind, content: unknown): string {
  return `${kind}_${sha256(canonicalJson(content)).slice(0, 24)}`;
}

/** RFC 8785 canonical JSON. Throws TypeError on what JSON cannot hold (undefined, functions, NaN). */
export function canonicalJson(value: unknown): string {
  const text = (canonicalize as unknown as (input: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError('expected a JSON value, found undefined');
  return text;
}
