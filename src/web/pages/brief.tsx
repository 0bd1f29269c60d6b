import { useApi } from '../api/client.ts';
import type { BriefView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { Link, usePlace } from '../router.tsx';
import { counted, strings } from '../strings.ts';
import { filterOf } from '../text/filter.ts';
import { dateWords } from '../text/value-words.ts';

/** The incidents of a filter, or one of them, in sentences whose numbers open the words they rest on. */
export function BriefPage() {
  const { query } = usePlace();
  const asked = filterOf(query);
  const id = query.get('id');
  const claim = query.get('claim');
  if (id) asked.set('id', id);
  else if (claim) asked.set('claim', claim);
  const brief = useApi<BriefView>(`/api/brief?${asked}`);
  const t = strings.brief;
  return (
    <div class="brief">
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p class="brief-actions">
        <a href={`/api/brief.md?${asked}`}>{t.markdown}</a>
        <a href={`/api/brief.html?${asked}`}>{t.html}</a>
        <button type="button" class="quiet" onClick={() => print()}>
          {t.print}
        </button>
        <Link href={`/incidents?${filterOf(query)}`}>{t.choose}</Link>
      </p>
      <Shown asked={brief}>{(found) => <Sections brief={found} />}</Shown>
    </div>
  );
}

function Sections({ brief }: { readonly brief: BriefView }) {
  const notes = new Map(brief.notes.map((note) => [note.number, note]));
  return (
    <>
      <p class="faint">
        {counted(brief.sections.length, 'incident', 'incidents')}
        {brief.total > brief.sections.length && ` ${strings.brief.cut} ${brief.total}`}
      </p>
      {brief.sections.map(({ incidentId, heading, sentences }) => (
        <section key={incidentId}>
          <h2>
            <Link href={`/incidents/${incidentId}`} dir="auto">
              {heading}
            </Link>
          </h2>
          <p class="prose" dir="auto">
            {sentences.map(({ words, notes: own }) => (
              <span key={words}>
                {words}
                {own.map((n) => (
                  <sup key={n}>
                    <a href={`#note-${n}`} title={notes.get(n)?.citation.quote}>
                      [{n}]
                    </a>
                  </sup>
                ))}{' '}
              </span>
            ))}
          </p>
        </section>
      ))}
      <ol class="notes">
        {brief.notes.map(({ number, source, title, published, citation }) => (
          <li key={number} id={`note-${number}`} value={number}>
            <Link href={`/reports/${citation.documentId}?from=${citation.span.start}&until=${citation.span.end}`}>
              {source}
            </Link>
            , {title && <span dir="auto">{title}, </span>}
            <span class="tabular">{dateWords(published)}</span>: <q dir="auto">{citation.quote}</q>
          </li>
        ))}
      </ol>
    </>
  );
}
