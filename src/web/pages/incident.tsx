import { useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ClaimRow, IncidentRow, IncidentView, StatementView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { AttributionTable } from '../parts/attribution-table.tsx';
import { FiguresMatrix } from '../parts/figures-matrix.tsx';
import { History, type PastValue } from '../parts/incident-history.tsx';
import { JustJudged } from '../parts/judging.tsx';
import { ActorName, GradeLabel, VerdictLabel } from '../parts/labels.tsx';
import { ReaderPane } from '../parts/reader-pane.tsx';
import { SourcesTable } from '../parts/sources-table.tsx';
import { WhyOne } from '../parts/why-one.tsx';
import { Link, usePlace } from '../router.tsx';
import { strings } from '../strings.ts';
import { typeName } from '../text/codebook-words.ts';
import { dateWords, placeWords, spreadWords } from '../text/value-words.ts';

/** One incident: what each source says, side by side; every value leads to its words in the report beside it. */
export function IncidentPage({ id }: { readonly id: string }) {
  const asked = useApi<IncidentView>(`/api/incidents/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked} whole>
      {(view) => <Incident view={view} />}
    </Shown>
  );
}

function Incident({ view }: { readonly view: IncidentView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [past, setPast] = useState<readonly PastValue[]>([]);
  const present = view.accounts.flatMap(({ statements: own, report }) =>
    own.map((one) => ({ one, documentId: report.documentId })),
  );
  const statements = new Map([...past, ...present].map((value) => [value.one.id, value]));
  const found = chosen === null ? null : (statements.get(chosen) ?? null);
  const parents = (found?.one.derivedFrom ?? []).flatMap((id): StatementView[] => {
    const parent = statements.get(id);
    return parent ? [parent.one] : [];
  });
  const pick = { chosen, onPick: setChosen };
  const t = strings.incident;
  return (
    <div class={found ? 'with-reader' : ''}>
      <article class="incident">
        <Heading view={view} />
        <JustJudged query={usePlace().query} />
        <section>
          <h2>{t.facts}</h2>
          <p class="faint hint">{t.select}</p>
          <SourcesTable accounts={view.accounts} {...pick} />
        </section>
        {view.figures.length > 0 && (
          <section>
            <h2>{t.figures}</h2>
            <p class="faint hint">{t.figuresNote}</p>
            <FiguresMatrix rows={view.figures} {...pick} />
          </section>
        )}
        <section>
          <h2>{t.attribution}</h2>
          <AttributionTable view={view} {...pick} />
        </section>
        <section>
          <h2>{t.grade}</h2>
          <Corroboration view={view} />
        </section>
        <section>
          <h2>{t.joins}</h2>
          <WhyOne view={view} />
        </section>
        <section>
          <h2>{t.claims}</h2>
          <ClaimsNaming id={view.row.id} />
        </section>
        <section>
          <h2>{strings.history.title}</h2>
          <History id={view.row.id} onLoad={setPast} {...pick} />
        </section>
      </article>
      {found && (
        <ReaderPane
          statement={found.one}
          parents={parents}
          documentId={found.documentId}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

/** What is asked first: how many, from the least to the most that a source gives, and who is named for it, in what way. */
function AtAGlance({ row }: { readonly row: IncidentRow }) {
  const figures = [
    [strings.property.killed, row.killed],
    [strings.property.wounded, row.wounded],
  ] as const;
  const given = figures.filter(([, spread]) => spread !== null);
  if (given.length + row.perpetrators.length === 0) return null;
  return (
    <dl class="glance">
      {given.map(([name, spread]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="tabular">{spreadWords(spread)}</dd>
        </div>
      ))}
      {row.perpetrators.length > 0 && (
        <div>
          <dt>{strings.incidents.columns.who}</dt>
          <dd>
            {row.perpetrators.map(({ name, statuses }, i) => (
              <span key={name}>
                {i > 0 && '; '}
                <span dir="auto">{name}</span>{' '}
                <span class="faint">{statuses.map((one) => strings.status[one]).join(', ')}</span>
              </span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Heading({ view: { row, accounts, actorOf } }: { readonly view: IncidentView }) {
  const outcome = row.outcome === 'carried_out' || row.outcome === 'unknown' ? null : row.outcome;
  return (
    <header>
      <p class="kicker">
        <span class="tabular">{dateWords(row.date)}</span>
        {row.date && row.date.precision !== 'day' && (
          <span class="faint"> {strings.datePrecision[row.date.precision]}</span>
        )}
      </p>
      <h1>
        {typeName(row.type)}, <span dir="auto">{placeWords(row.place)}</span>
        {outcome && <span class="faint"> ({strings.outcome[outcome]})</span>}
      </h1>
      <p class="byline">
        <GradeLabel grade={row.grade} />
        <span class="faint">
          {row.documents === 1 ? '1 report' : `${row.documents} reports`} · {row.sources.join(', ')} ·{' '}
          {row.place ? strings.precision[row.place.precision] : strings.precision.none}
          {accounts.length > 0 && row.site && ` · ${row.site}`}
        </span>
        <Link href={`/brief?id=${row.id}`}>{strings.brief.ofThis}</Link>
      </p>
      <AtAGlance row={row} />
      {row.victims.length > 0 && (
        <ul class="plain victims">
          {row.victims.map(({ name, post }) => (
            <li key={`${name} ${post}`} dir="auto">
              {name ? (
                <strong>
                  <ActorName name={name} id={victimId(name, accounts, actorOf)} />
                </strong>
              ) : null}
              {name && post ? ', ' : ''}
              {post}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** The actor of a victim's name, where the name leads to one page only. */
function victimId(name: string, accounts: IncidentView['accounts'], actorOf: IncidentView['actorOf']): string | null {
  const named = accounts.flatMap(({ statements }) =>
    statements.filter(
      ({ property, value }) => property === 'victim' && (value as { name: string | null }).name === name,
    ),
  );
  const ids = new Set(named.flatMap(({ id }) => actorOf[id] ?? []));
  return ids.size === 1 ? [...ids][0]! : null;
}

function Corroboration({ view }: { readonly view: IncidentView }) {
  return (
    <>
      <p>
        <GradeLabel grade={view.row.grade} />
      </p>
      <ul class="plain faint">
        {view.gradeReasons.map(({ rule, words }) => (
          <li key={rule}>{words}</li>
        ))}
      </ul>
      <ol class="tellings">
        {view.tellings.map(({ documentIds, sources, why }) => (
          <li key={documentIds[0]}>
            {sources.join(', ')}
            {why && (
              <span class="faint">
                {' '}
                — {documentIds.length} reports {strings.incident.copies}: {why}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Holding all claims against the record takes longer than the page: they come when they are done. */
function ClaimsNaming({ id }: { readonly id: string }) {
  const asked = useApi<{ claims: readonly ClaimRow[] }>(`/api/incidents/${encodeURIComponent(id)}/claims`);
  return (
    <Shown asked={asked}>
      {({ claims }) =>
        claims.length === 0 ? (
          <p class="faint">{strings.incident.noClaims}</p>
        ) : (
          <ul class="plain lines">
            {claims.map((row) => (
              <li key={row.id}>
                <VerdictLabel verdict={row.verdict} />{' '}
                <Link href={`/claims/${row.id}`} dir="auto">
                  {row.quote}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  );
}
