import { useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { ActorView } from '../api/shapes.ts';
import { ActorIncidents } from '../parts/actor-incidents.tsx';
import { ActorRelations } from '../parts/actor-relations.tsx';
import { Shown } from '../parts/asked.tsx';
import { VerdictLabel } from '../parts/labels.tsx';
import { PostHistory } from '../parts/post-history.tsx';
import { type Choice, type Said, SaidButton, WithWords } from '../parts/words-pane.tsx';
import { Link } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';
import { dayWords } from '../text/value-words.ts';

/** A group, a body or a public person: all that reports say of it, each value with its words beside it. */
export function ActorPage({ id }: { readonly id: string }) {
  const asked = useApi<ActorView>(`/api/actors/${encodeURIComponent(id)}`);
  return (
    <Shown asked={asked} whole>
      {(view) => <Actor view={view} />}
    </Shown>
  );
}

function Actor({ view }: { readonly view: ActorView }) {
  const [said, choose] = useState<Said | null>(null);
  const t = strings.actor;
  const choice = { said, choose };
  const isPerson = view.row.actorKind === 'person';
  return (
    <WithWords {...choice}>
      <article class="actor">
        <Heading view={view} />
        <Names view={view} {...choice} />
        {view.posts.length > 0 && (
          <section>
            <h2>
              {isPerson ? t.posts : t.postsOf} <Count n={view.posts.length} />
            </h2>
            <p class="faint hint">{t.postsNote}</p>
            <PostHistory lines={view.posts} withHolder={!isPerson} {...choice} />
          </section>
        )}
        <section>
          <h2>
            {t.incidents} <Count n={view.incidents.length} />
          </h2>
          <ActorIncidents incidents={view.incidents} {...choice} />
        </section>
        <section>
          <h2>
            {t.claims} <Count n={view.claims.length} />
          </h2>
          <Claims view={view} {...choice} />
        </section>
        <section>
          <h2>
            {t.relations} <Count n={view.relations.length} />
          </h2>
          <ActorRelations view={view} {...choice} />
        </section>
      </article>
    </WithWords>
  );
}

const Count = ({ n }: { readonly n: number }) => <span class="faint tabular count">{number(n)}</span>;

function Heading({ view: { row, codebookId, first, last } }: { readonly view: ActorView }) {
  const t = strings.actor;
  return (
    <header>
      <p class="kicker">
        {strings.property[row.actorKind]}
        {codebookId && (
          <>
            {' · '}
            <code title={t.listed}>{codebookId}</code>
          </>
        )}
      </p>
      <h1 dir="auto">{row.name}</h1>
      <p class="byline faint">
        <span>
          {t.named} {counted(row.reports, t.report, t.reports)}
          {first && last && (
            <span class="tabular">
              {first === last ? `, ${dayWords(first)}` : `, ${dayWords(first)} – ${dayWords(last)}`}
            </span>
          )}
        </span>
        <Link href={`/network?about=${row.id}`}>{t.inNetwork}</Link>
      </p>
    </header>
  );
}

/** Every form in which reports write the name, with how many do. */
function Names({ view, ...choice }: Choice & { readonly view: ActorView }) {
  return (
    <section>
      <h2>{strings.actor.names}</h2>
      <ul class="plain names-list">
        {view.spellings.map(({ form, reports, words }) => (
          <li key={form}>
            <SaidButton value={{ key: `name ${form}`, title: form, words }} {...choice} />{' '}
            <span class="faint tabular">{number(reports)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ view, ...choice }: Choice & { readonly view: ActorView }) {
  const t = strings.actor;
  if (view.claims.length === 0) return <p class="faint">{t.noClaims}</p>;
  return (
    <ul class="plain actor-claims">
      {view.claims.map(({ row, words }) => (
        <li key={row.id}>
          <span class="tabular faint">{row.on ? dayWords(row.on) : strings.unknownDate}</span>
          <span>
            <SaidButton value={{ key: `claim ${row.id}`, title: row.quote, words: [words] }} {...choice}>
              “{row.quote}”
            </SaidButton>{' '}
            {row.speaker && row.speaker !== view.row.name && (
              <span class="faint" dir="auto">
                {row.speaker === 'article' ? strings.reportVoice : row.speaker}
              </span>
            )}
          </span>
          <Link href={`/claims/${row.id}`} aria-label={`${strings.verdict[row.verdict]}: ${t.toClaim}`}>
            <VerdictLabel verdict={row.verdict} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
