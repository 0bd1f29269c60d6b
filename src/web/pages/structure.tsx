import { useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { StructureView } from '../api/shapes.ts';
import { Shown } from '../parts/asked.tsx';
import { ActorName } from '../parts/labels.tsx';
import { PostCompare } from '../parts/post-compare.tsx';
import { PostTable } from '../parts/post-table.tsx';
import { type Asking, StructureControls } from '../parts/structure-controls.tsx';
import { type Choice, type Said, SaidButton, WithWords } from '../parts/words-pane.tsx';
import { go, Link, usePlace } from '../router.tsx';
import { number, strings } from '../strings.ts';
import { pageOf, wordsBy } from '../text/structure-words.ts';
import { dateWords } from '../text/value-words.ts';

const pathOn = (day: string) => `/api/structure${day ? `?on=${encodeURIComponent(day)}` : ''}`;

/** The posts of a body as of a day, or on two days side by side; days, body and choices are the address. */
export function StructurePage() {
  const { query } = usePlace();
  const given = (name: string) => query.get(name) ?? '';
  const asking: Asking = { on: given('on'), than: given('than'), body: given('body'), hit: given('hit') };
  const [now, then] = [useApi<StructureView>(pathOn(asking.on)), useApi<StructureView>(thanPath(asking.than))];
  const [said, choose] = useState<Said | null>(null);
  const change = (next: Partial<Asking>) => {
    const all = new URLSearchParams(Object.entries({ ...asking, ...next }).filter(([, value]) => value !== ''));
    go(all.size > 0 ? `/structure?${all}` : '/structure', { replace: true });
  };
  return (
    <WithWords said={said} choose={choose}>
      <h1>{strings.structure.title}</h1>
      <p class="lead">{strings.structure.lead}</p>
      <Shown asked={now}>
        {(view) => (
          <>
            <StructureControls view={view} asking={asking} onChange={change} />
            <Posts view={view} then={asking.than ? then.data : null} asking={asking} said={said} choose={choose} />
            <Relations view={view} said={said} choose={choose} />
          </>
        )}
      </Shown>
    </WithWords>
  );
}

const thanPath = (than: string) => (than === '' ? null : pathOn(than));

interface PostsProps extends Choice {
  readonly view: StructureView;
  /** The structure of the other day, where two are compared. */
  readonly then: StructureView | null;
  readonly asking: Asking;
}

function Posts({ view, then, asking, ...choice }: PostsProps) {
  const t = strings.structure;
  const posts = view.posts
    .filter(({ key }) => asking.body === '' || bodiesOf(view, key).includes(asking.body))
    .filter(({ hits }) => asking.hit === '' || hits.length > 0);
  const nothing = view.posts.length === 0 ? t.none : t.noneFits;
  return (
    <section>
      <h2>
        {t.posts} <span class="faint tabular count">{number(posts.length)}</span>
      </h2>
      {posts.length === 0 && <p class="notice">{nothing}</p>}
      {posts.length > 0 && then === null && <PostTable view={view} posts={posts} {...choice} />}
      {posts.length > 0 && then !== null && <PostCompare now={view} then={then} posts={posts} {...choice} />}
    </section>
  );
}

/** Posts whose body no report says stand together under `open`. */
const bodiesOf = (view: StructureView, key: string): readonly string[] => view.bodyOf[key] ?? ['open'];

function Relations({ view, ...choice }: Choice & { readonly view: StructureView }) {
  const t = strings.structure;
  const wordsOf = wordsBy(view);
  if (view.relations.length === 0) return null;
  return (
    <section>
      <h2>
        {t.relations} <span class="faint tabular count">{number(view.relations.length)}</span>{' '}
        <Link class="aside" href={`/network?until=${view.day}`}>
          {t.toNetwork}
        </Link>
      </h2>
      <ul class="plain lines">
        {view.relations.map(({ statementId, actorId, name, relation, object, asOf, by }) => (
          <li key={statementId}>
            <span>
              <ActorName name={name} id={pageOf(view, actorId)} />{' '}
              <SaidButton
                value={{
                  key: statementId,
                  title: `${name} ${strings.relation[relation]} ${object}`,
                  words: wordsOf([statementId]),
                }}
                {...choice}
              >
                {strings.relation[relation]}
              </SaidButton>{' '}
              <span dir="auto">{object}</span>
              {by && (
                <span class="faint">
                  , {strings.says} {by}
                </span>
              )}
            </span>
            <span class="faint tabular">{dateWords(asOf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
