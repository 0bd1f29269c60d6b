import type { Span } from '../../model/span.ts';
import type { Assertion } from './assertion.ts';
import type { ClaimSpeaker } from './claim-speaker.ts';

const FRAME =
  /\b(?:said|says|say|told|stated|claim(?:ed|s)?|insist(?:ed|s)?|announced|declared|added|argued|warned|maintain(?:ed|s)?)\b(?:[^.;"\u201c\u201d]{0,80}?\bthat\b|\s*[,:]?\s*["\u201c]|\s)/gi;

/**
 * The words of an assertion within its sentence, without the telling of it, as offsets into the document:
 *
 *     While the Taliban claim to have complete control over the country, attacks go on.
 *                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     The envoy told the council that the group is still active.
 *                                     ^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function contentOf(text: string, offset: number, assertion: Assertion, speaker: ClaimSpeaker | null): Span {
  let [from, to] = [0, text.length];
  if (speaker?.form === 'claim') {
    from = assertion.at;
    const comma = text.indexOf(', ', assertion.at + assertion.words.length);
    if (comma > 0) to = comma;
  } else if (speaker !== null) {
    for (const frame of text.matchAll(FRAME)) {
      const end = frame.index + frame[0].length;
      if (end <= assertion.at) from = end;
    }
    const trailing = speaker.span.start - offset;
    const comma = text.lastIndexOf(',', trailing);
    if (trailing > assertion.at && comma > assertion.at) to = comma;
  }
  return trimmed(text, offset, from, to);
}

function trimmed(text: string, offset: number, from: number, to: number): Span {
  const slice = text.slice(from, to);
  const start = from + slice.search(/[^\s"\u201c\u201d'\u2018\u2019,:;]/);
  const tail = /[\s"\u201c\u201d,:;.]*$/.exec(slice)![0].length;
  return start < to - tail && start >= from
    ? { start: offset + start, end: offset + to - tail }
    : { start: offset + from, end: offset + to };
}
