import type { PostLine, PostSaid } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { type DayScale, dayScale } from '../text/day-scale.ts';
import { dateWords } from '../text/value-words.ts';
import { type Choice, SaidButton } from './words-pane.tsx';

interface Props extends Choice {
  readonly lines: readonly PostLine[];
  /** Names who holds the post beside each statement. */
  readonly withHolder: boolean;
}

/** Posts over time: a strip that shows on which days reports say so, and below each post the dated statements themselves. */
export function PostHistory({ lines, withHolder, ...choice }: Props) {
  const days = lines.flatMap(({ sayings, hits }) => [
    ...sayings.flatMap(({ asOf }) => [asOf?.earliest, asOf?.latest]),
    ...hits.flatMap(({ date }) => [date?.earliest, date?.latest]),
  ]);
  const scale = dayScale(days.filter((day) => typeof day === 'string'));
  return (
    <div class="post-history">
      {scale && <Axis scale={scale} />}
      {lines.map((line) => (
        <div key={line.key} class="post-line">
          <h3 dir="auto">
            {line.post}
            {line.body && !line.post.includes(line.body) && <span class="faint"> · {line.body}</span>}
          </h3>
          {scale && <Strip line={line} scale={scale} />}
          <ul class="plain">
            {line.sayings.map((one, i) => (
              <li key={`${one.words?.statementId} ${i}`}>
                <Saying one={one} post={line.post} withHolder={withHolder} {...choice} />
              </li>
            ))}
            {line.hits.map(({ incidentId, date, name, outcome }) => (
              <li key={`${incidentId} ${outcome}`} class="hit">
                <Link href={`/incidents/${incidentId}`}>
                  {withHolder && <span dir="auto">{name ?? strings.structure.unnamed} </span>}
                  {strings.outcome[outcome] || strings.actor.hit}
                </Link>{' '}
                <span class="faint tabular">{dateWords(date)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Saying({
  one,
  post,
  withHolder,
  ...choice
}: Choice & { readonly one: PostSaid; readonly post: string; readonly withHolder: boolean }) {
  const { tenure, holder, holderId, asOf, from, until, words } = one;
  const t = strings.actor;
  const spans = [from && `${t.from} ${dateWords(from)}`, until && `${t.until} ${dateWords(until)}`].filter(Boolean);
  const title = `${holder}: ${strings.tenure[tenure]}, ${post}`;
  return (
    <>
      <SaidButton value={{ key: `post ${words?.statementId}`, title, words: words ? [words] : [] }} {...choice}>
        {strings.tenure[tenure]}
      </SaidButton>{' '}
      {withHolder && (
        <Link href={`/actors/${holderId}`} dir="auto">
          {holder}
        </Link>
      )}{' '}
      <span class="faint">
        <span class="tabular">
          {spans.length > 0 ? spans.join(', ') : asOf ? `${t.asOf} ${dateWords(asOf)}` : strings.unknownDate}
        </span>
        {words && ` · ${words.source}`}
      </span>
    </>
  );
}

/** Marks of one post: a filled dot where it is held, a ring where it is past or to come, a cross where the holder was hit. */
function Strip({ line: { sayings, hits }, scale }: { readonly line: PostLine; readonly scale: DayScale }) {
  const held = sayings.filter(({ tenure }) => tenure === 'current' || tenure === 'acting');
  const days = held.flatMap(({ asOf }) => (asOf?.earliest ? [asOf.earliest] : [])).sort();
  return (
    <div class="strip" aria-hidden="true">
      {days.length > 1 && <span class="span" style={scale.range(days[0]!, days.at(-1)!)} />}
      {sayings.map(({ asOf, tenure, words }, i) =>
        asOf?.earliest ? (
          <span
            key={`${words?.statementId} ${i}`}
            class={`dot ${tenure}`}
            style={scale.at(asOf.earliest)}
            title={`${strings.tenure[tenure]}, ${dateWords(asOf)}`}
          />
        ) : null,
      )}
      {hits.map(({ incidentId, date, outcome }) =>
        date?.earliest ? (
          <span
            key={incidentId}
            class="cross"
            style={scale.at(date.earliest)}
            title={`${strings.outcome[outcome]}, ${dateWords(date)}`}
          />
        ) : null,
      )}
    </div>
  );
}

function Axis({ scale }: { readonly scale: DayScale }) {
  return (
    <div class="post-axis" aria-hidden="true">
      <div class="strip">
        {scale.ticks.map(({ day, words }) => (
          <span key={day} class="tick tabular" style={scale.at(day)}>
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}
