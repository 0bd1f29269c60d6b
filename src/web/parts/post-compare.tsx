import type { PostAsOf, StructureView } from '../api/shapes.ts';
import { strings } from '../strings.ts';
import { dayWords } from '../text/value-words.ts';
import { Holders, PostName } from './post-table.tsx';
import type { Choice } from './words-pane.tsx';

type Change = keyof typeof strings.structure.changes;

interface Props extends Choice {
  /** The day chosen, and the one it is compared with. */
  readonly now: StructureView;
  readonly then: StructureView;
  readonly posts: readonly PostAsOf[];
}

/** The holders of each post on two days, the earlier first, and how they differ; posts that differ come first. */
export function PostCompare({ now, then, posts, ...choice }: Props) {
  const t = strings.structure;
  const [early, late] = now.day < then.day ? [now, then] : [then, now];
  const [before, after] = [postsByKey(early), postsByKey(late)];
  const rows = posts.map((post) => {
    const [a, b] = [before.get(post.key), after.get(post.key)];
    return { post, a, b, change: changeOf(a, b) };
  });
  const inOrder = [...rows].sort((x, y) => Number(x.change === 'same') - Number(y.change === 'same'));
  return (
    <div class="scroller">
      <table class="listing posts compare">
        <thead>
          <tr>
            <th scope="col">{t.post}</th>
            <th scope="col" class="tabular">
              {dayWords(early.day)}
            </th>
            <th scope="col" class="tabular">
              {dayWords(late.day)}
            </th>
            <th scope="col">{t.change}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ post, a, b, change }) => (
            <tr key={post.key}>
              <th scope="row">
                <PostName post={post} />
              </th>
              <td>{a ? <Holders view={early} post={a} {...choice} /> : <Absent />}</td>
              <td>{b ? <Holders view={late} post={b} {...choice} /> : <Absent />}</td>
              <td class={`change ${change}`}>{t.changes[change]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Absent = () => <span class="absent">{strings.notSaid}</span>;

const postsByKey = ({ posts }: StructureView) => new Map(posts.map((post) => [post.key, post]));

function changeOf(before: PostAsOf | undefined, after: PostAsOf | undefined): Change {
  const ids = (post: PostAsOf | undefined) => (post?.holders ?? []).map(({ actorId }) => actorId).sort();
  const [a, b] = [ids(before), ids(after)];
  if (kills(after) > kills(before)) return 'killed';
  if (a.join() === b.join()) return 'same';
  if (a.length === 0) return 'came';
  return b.length === 0 ? 'gone' : 'changed';
}

const kills = (post: PostAsOf | undefined) => (post?.hits ?? []).filter(({ outcome }) => outcome === 'killed').length;
