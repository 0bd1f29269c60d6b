import type { PostKey } from './post-key.ts';

/** The posts that each person is on record as holding: tells which of their wordings mean one post. */
export class HolderPosts {
  private readonly held = new Map<string, PostKey[]>();

  add(holder: string, post: PostKey): void {
    const posts = this.held.get(holder);
    if (posts) posts.push(post);
    else this.held.set(holder, [post]);
  }

  /**
   * The fullest wording of a holder's post: "the interior minister" who is elsewhere called Turkey's interior minister is that one. The
   * post as it is where no wording says more, or where several say more and differ.
   */
  fullest(holder: string, post: PostKey): PostKey {
    const fuller = (this.held.get(holder) ?? []).filter((other) => saysMore(other, post));
    const fullest = fuller.filter((one) => !fuller.some((other) => saysMore(other, one)));
    return new Set(fullest.map(({ key }) => key)).size === 1 ? fullest[0]! : post;
  }
}

/** Whether `a` is a post of the kind of `b` of which all is said that is said of `b`, and something beside it. */
function saysMore(a: PostKey, b: PostKey): boolean {
  if (a.kind !== b.kind || ![...b.which].every((word) => a.which.has(word))) return false;
  return a.which.size > b.which.size || (a.whole && !b.whole);
}
