import { useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ReportList } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { ReportLine } from '../parts/labels.tsx';
import { go, usePlace } from '../router.tsx';
import { counted, strings } from '../strings.ts';

/** Every report on record, searched by its text. */
export function ReportsPage() {
  const { query } = usePlace();
  const [words, setWords] = useState(query.get('q') ?? '');
  const asked = useApi<ReportList>(`/api/reports?limit=500&q=${encodeURIComponent(words)}`);
  const search = (value: string) => {
    setWords(value);
    go(value ? `/reports?q=${encodeURIComponent(value)}` : '/reports', { replace: true });
  };
  return (
    <>
      <h1>{strings.report.title}</h1>
      <label class="search">
        <span class="visually-hidden">{strings.report.search}</span>
        <input
          type="search"
          value={words}
          placeholder={strings.report.search}
          maxLength={400}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </label>
      <Shown asked={asked}>
        {({ total, rows }) => (
          <>
            <p class="faint" aria-live="polite">
              {counted(total, 'report', 'reports')}
            </p>
            <ul class="plain lines">
              {rows.map((row) => (
                <li key={row.documentId}>
                  <ReportLine head={row} />
                  <span class="faint tabular">
                    {counted(row.incidents, 'incident', 'incidents')} · {counted(row.claims, 'claim', 'claims')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </>
  );
}
