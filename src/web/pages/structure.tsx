import type { PartialDate } from '../../model/partial-date.ts';
import { useApi } from '../api/client.ts';
import type { PostHit, StructureView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { go, Link, usePlace } from '../router.tsx';
import { strings } from '../strings.ts';
import { dateWords, dayWords } from '../text/value-words.ts';

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
const isoDay = (n: number) => new Date(n * DAY_MS).toISOString().slice(0, 10);

/** Posts and relations as reports had them up to a day, which a slider chooses; the day is the address. */
export function StructurePage() {
  const { query } = usePlace();
  const on = query.get('on');
  const asked = useApi<StructureView>(on ? `/api/structure?on=${encodeURIComponent(on)}` : '/api/structure');
  return (
    <>
      <h1>{strings.structure.title}</h1>
      <p class="lead">{strings.structure.lead}</p>
      <Shown asked={asked}>
        {(view) => <Structure view={view} onlyHit={query.get('hit') === '1'} on={on ?? view.day} />}
      </Shown>
    </>
  );
}

interface Props {
  readonly view: StructureView;
  readonly onlyHit: boolean;
  readonly on: string;
}

function Structure({ view, onlyHit, on }: Props) {
  const t = strings.structure;
  const documentOf = new Map(view.reported.map(({ statementId, documentId }) => [statementId ?? '', documentId]));
  const posts = view.posts.filter(({ hits }) => !onlyHit || hits.length > 0);
  const change = (day: string, hit: boolean) => go(`/structure?on=${day}${hit ? '&hit=1' : ''}`, { replace: true });
  return (
    <>
      {view.first && view.last && (
        <div class="as-of">
          <label>
            <span>
              {t.asOf} <strong class="tabular">{dayWords(on)}</strong>
            </span>
            <input
              type="range"
              min={dayNumber(view.first)}
              max={dayNumber(view.last)}
              value={dayNumber(on)}
              aria-valuetext={dayWords(on)}
              onInput={(event) => change(isoDay(Number(event.currentTarget.value)), onlyHit)}
            />
          </label>
          <label class="tick">
            <input type="checkbox" checked={onlyHit} onChange={() => change(on, !onlyHit)} /> {t.onlyHit}
          </label>
        </div>
      )}
      <section>
        <h2>
          {t.posts} <span class="faint tabular">{posts.length}</span>
        </h2>
        {posts.length === 0 && <p class="faint">{t.none}</p>}
        <table class="posts">
          <tbody>
            {posts.map((post) => (
              <tr key={post.key}>
                <th scope="row" dir="auto">
                  {post.post}
                  {post.body && <span class="faint"> {post.body}</span>}
                </th>
                <td>
                  <ul class="plain">
                    {post.holders.map((holder) => (
                      <li key={holder.actorId}>
                        <Cited id={holder.statementIds.at(-1)} documentOf={documentOf}>
                          {holder.name}
                        </Cited>{' '}
                        <span class="faint tabular">
                          {holder.tenure === 'current' ? '' : `${holder.tenure}, `}
                          {said(holder.firstSaid, holder.lastSaid)}
                        </span>
                      </li>
                    ))}
                    {post.vacantSince && <li class="faint">{t.vacant}</li>}
                    {post.hits.map((hit) => (
                      <Hit key={`${hit.incidentId} ${hit.outcome}`} hit={hit} />
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>
          {t.relations} <span class="faint tabular">{view.relations.length}</span>
        </h2>
        <ul class="plain lines">
          {view.relations.map(({ statementId, name, relation, object, asOf, by }) => (
            <li key={statementId}>
              <span dir="auto">
                <strong>{name}</strong> <span class="faint">{relation.replaceAll('_', ' ')}</span>{' '}
                <Cited id={statementId} documentOf={documentOf}>
                  {object}
                </Cited>
                {by && <span class="faint">, says {by}</span>}
              </span>
              <span class="faint tabular">{dateWords(asOf as PartialDate | null)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function said(first: string | null, last: string | null): string {
  if (!first || !last) return '';
  const t = strings.structure;
  return first === last ? `${t.said} ${dayWords(first)}` : `${t.said} ${dayWords(first)} – ${dayWords(last)}`;
}

function Hit({ hit }: { readonly hit: PostHit }) {
  return (
    <li class="hit">
      <Link href={`/incidents/${hit.incidentId}`}>
        <span dir="auto">{hit.name ?? strings.structure.unnamed}</span> {strings.outcome[hit.outcome] ?? hit.outcome}
      </Link>{' '}
      <span class="faint tabular">{dateWords(hit.date)}</span>
    </li>
  );
}

interface CitedProps {
  readonly id: string | undefined;
  readonly documentOf: ReadonlyMap<string, string>;
  readonly children: string;
}

/** A value of the structure that leads to its words in the report. */
function Cited({ id, documentOf, children }: CitedProps) {
  const documentId = id && documentOf.get(id);
  if (!documentId) return <span dir="auto">{children}</span>;
  return (
    <Link href={`/reports/${documentId}?statement=${id}`} dir="auto">
      {children}
    </Link>
  );
}
