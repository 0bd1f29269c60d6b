import type { Holder, PostAsOf, PostHit, StructureView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { pageOf, saidWords, wordsBy } from '../text/structure-words.ts';
import { dateWords } from '../text/value-words.ts';
import { ActorName } from './labels.tsx';
import { type Choice, SaidButton } from './words-pane.tsx';

interface Props extends Choice {
  readonly view: StructureView;
  readonly posts: readonly PostAsOf[];
}

/** Each post with who was named as its holder, the hits on it and who was named after. */
export function PostTable({ view, posts, ...choice }: Props) {
  const t = strings.structure;
  return (
    <div class="scroller">
      <table class="listing posts">
        <thead>
          <tr>
            <th scope="col">{t.post}</th>
            <th scope="col">{t.holder}</th>
            <th scope="col">{t.hits}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <tr key={post.key}>
              <th scope="row">
                <PostName post={post} />
              </th>
              <td>
                <Holders view={view} post={post} {...choice} />
              </td>
              <td>
                <ul class="plain">
                  {post.hits.map((hit) => (
                    <HitLine key={`${hit.incidentId} ${hit.outcome}`} hit={hit} post={post} view={view} {...choice} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PostName({ post: { post, body } }: { readonly post: PostAsOf }) {
  return (
    <>
      <span dir="auto">{post}</span>
      {body && !post.includes(body) && (
        <span class="faint" dir="auto">
          {' '}
          {body}
        </span>
      )}
    </>
  );
}

/** Who was named as holder, each with the days on which reports say so; the words of all of them open beside. */
export function Holders({ view, post, ...choice }: Choice & { readonly view: StructureView; readonly post: PostAsOf }) {
  if (post.holders.length === 0) return <span class="faint">{strings.structure.nobody}</span>;
  return (
    <ul class="plain">
      {post.holders.map((holder) => (
        <li key={holder.actorId}>
          <HolderLine holder={holder} post={post} view={view} {...choice} />
        </li>
      ))}
    </ul>
  );
}

interface HolderProps extends Choice {
  readonly holder: Holder;
  readonly post: PostAsOf;
  readonly view: StructureView;
}

function HolderLine({ holder, post, view, ...choice }: HolderProps) {
  const { actorId, name, tenure, firstSaid, lastSaid, statementIds } = holder;
  const said = {
    key: `${view.day} ${post.key} ${actorId} ${firstSaid}`,
    title: `${name}, ${post.post}`,
    words: wordsBy(view)(statementIds),
  };
  return (
    <>
      <ActorName name={name} id={pageOf(view, actorId)} />{' '}
      <span class="faint tabular">
        {tenure !== 'current' && `${strings.tenure[tenure]}, `}
        <SaidButton value={said} {...choice}>
          {saidWords(firstSaid, lastSaid)}
        </SaidButton>
      </span>
    </>
  );
}

interface HitProps extends Choice {
  readonly hit: PostHit;
  readonly post: PostAsOf;
  readonly view: StructureView;
}

/** A hit, and after a killing who was named next; that nobody was is what the record holds, not that nobody followed. */
function HitLine({ hit, post, view, ...choice }: HitProps) {
  const t = strings.structure;
  const after = post.successions.find(({ incidentId }) => incidentId === hit.incidentId);
  return (
    <li class="hit">
      <Link href={`/incidents/${hit.incidentId}`}>
        <span dir="auto">{hit.name ?? t.unnamed}</span> {strings.outcome[hit.outcome] ?? hit.outcome}
      </Link>{' '}
      <span class="faint tabular">{dateWords(hit.date)}</span>
      {hit.outcome === 'killed' && after && (
        <div class="followed">
          {after.successor ? (
            <>
              <span class="faint">{t.successor} </span>
              <HolderLine holder={after.successor} post={post} view={view} {...choice} />
            </>
          ) : (
            <span class="faint">{t.noSuccessor}</span>
          )}
        </div>
      )}
    </li>
  );
}
