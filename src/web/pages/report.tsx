import { useMemo, useState } from 'preact/hooks';
import type { Span } from '../../model/span.ts';
import { useApi } from '../api/client.ts';
import type { ReportView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { TakenList } from '../parts/taken-list.tsx';
import { go, Link, usePlace } from '../router.tsx';
import { strings } from '../strings.ts';
import { KIND_GROUPS, type KindGroup, kindGroup, UNMARKED } from '../text/kind-groups.ts';
import { dateWords, propertyName } from '../text/value-words.ts';

/** A report: its frozen text with every mark by kind, and beside it all that was taken from it. */
export function ReportPage({ id }: { readonly id: string }) {
  const asked = useApi<ReportView>(`/api/reports/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked} whole>
      {(view) => <Report view={view} />}
    </Shown>
  );
}

function Report({ view }: { readonly view: ReportView }) {
  const { query } = usePlace();
  const [hidden, setHidden] = useState<ReadonlySet<KindGroup>>(new Set());
  const chosen = query.get('statement');
  const choose = (id: string | null) =>
    go(`/reports/${view.head.documentId}${id ? `?statement=${encodeURIComponent(id)}` : ''}`, { replace: true });
  const span = spanOf(query);
  const lit = useMemo(
    () => [...marksOf(view, hidden, chosen), ...(span ? [{ span, look: 'chosen' }] : [])],
    [view, hidden, chosen, span?.start, span?.end],
  );
  const toggle = (group: KindGroup) => {
    const next = new Set(hidden);
    if (!next.delete(group)) next.add(group);
    setHidden(next);
  };
  return (
    <div class="with-taken">
      <article>
        <Heading view={view} />
        <Legend hidden={hidden} onToggle={toggle} />
        <MarkedText
          text={view.text}
          lit={lit}
          language={view.head.language}
          onPick={(ids) => choose(ids[0] ?? null)}
          {...(chosen || span ? { focus: 'chosen' } : {})}
        />
      </article>
      <TakenList view={view} chosen={chosen} onPick={choose} />
    </div>
  );
}

function Heading({ view: { head, copies } }: { readonly view: ReportView }) {
  return (
    <header>
      <p class="kicker">
        {head.source} <span class="faint tabular">{dateWords(head.published)}</span>
      </p>
      <h1 dir="auto" lang={head.language}>
        {head.title ?? strings.untitled}
      </h1>
      <p class="byline faint">
        {head.author && <span dir="auto">{head.author} · </span>}
        {head.url && (
          <>
            <a href={head.url} rel="noreferrer noopener" target="_blank">
              {strings.report.original}
            </a>
            {' · '}
          </>
        )}
        <a href={`/api/reports/${head.documentId}/text`}>{strings.report.plain}</a>
      </p>
      {copies.length > 0 && (
        <p class="byline">
          {strings.report.copies}:{' '}
          {copies.map((id) => (
            <Link key={id} href={`/reports/${id}`}>
              {id.slice(4, 12)}
            </Link>
          ))}
        </p>
      )}
    </header>
  );
}

interface LegendProps {
  readonly hidden: ReadonlySet<KindGroup>;
  readonly onToggle: (group: KindGroup) => void;
}

function Legend({ hidden, onToggle }: LegendProps) {
  return (
    <fieldset class="legend">
      <legend class="visually-hidden">{strings.report.marks}</legend>
      {KIND_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          class={`key ${group}`}
          aria-pressed={!hidden.has(group)}
          onClick={() => onToggle(group)}
        >
          {strings.kindGroup[group]}
        </button>
      ))}
    </fieldset>
  );
}

function marksOf(view: ReportView, hidden: ReadonlySet<KindGroup>, chosen: string | null) {
  return view.marks
    .filter(({ kind, id }) => id === chosen || (!UNMARKED.has(kind) && !hidden.has(kindGroup(kind))))
    .map(({ span, kind, id }) => ({
      span,
      id,
      title: propertyName(kind),
      look: `mark ${kindGroup(kind)}${id === chosen ? ' chosen' : ''}`,
    }));
}

/** Words that a note of a brief leads to: `from` and `until` of the address, as a span. */
function spanOf(query: URLSearchParams): Span | null {
  const [start, end] = [query.get('from'), query.get('until')].map((value) => Number(value ?? Number.NaN));
  return Number.isInteger(start) && Number.isInteger(end) ? { start: start!, end: end! } : null;
}
