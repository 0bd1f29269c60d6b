import type { Annotated, PostTold } from '../annotate/annotated.ts';
import { postsTold } from '../annotate/posts/index.ts';
import type { Tenure } from '../model/actor-values.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Span } from '../model/span.ts';
import type { Line } from './line.ts';

/** A post told beside a person's name, in the report's words without the holder. */
export interface PostBeside {
  readonly post: string;
  readonly span: Span;
  /** The post with "former" and the like before it. */
  readonly full: string;
  readonly tenure: Tenure;
  /** The group or body named in the post or as its owner: "Taliban"; null when none is. */
  readonly body: string | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  /** Code of the post class of the codebook. */
  readonly code: string;
  readonly rule: string;
}

/** Posts by line, found once for all persons of it. */
const known = new WeakMap<Line, readonly PostTold[]>();

/** All posts told of the person named at word `at`: before the name ("Interior Minister X") and after it ("X, governor of Balkh,"). */
export function postsBeside(document: Annotated, line: Line, at: number): PostBeside[] {
  const { start, end } = line.words[at]!;
  return postsOf(document, line)
    .filter(({ holder }) => holder.start === start && holder.end === end)
    .map((told) => asBeside(document.document.text, told));
}

/** A line knows names that the annotator does not, so its persons are asked about anew. */
function postsOf(document: Annotated, line: Line): readonly PostTold[] {
  const found = known.get(line);
  if (found) return found;
  const persons = line.words.flatMap(({ name, first, last }) =>
    name?.kind === 'person' ? [[first, last] as const] : [],
  );
  const posts = postsTold(document, [line.sentence.first, line.sentence.last], persons);
  known.set(line, posts);
  return posts;
}

function asBeside(text: string, told: PostTold): PostBeside {
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
  const { start, end, full, tenure, body, from, until, code, rule } = told;
  return {
    post: words(told),
    span: { start, end },
    full: words(full),
    tenure,
    body: body && words(body),
    from,
    until,
    code,
    rule,
  };
}
