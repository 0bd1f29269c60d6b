import { postClasses, postClassOf } from '../codebook/posts.ts';

/** The class of a post told in words and every wider class: "governor of Balkh" -> governor, senior_official. */
export function classesOfPost(words: string): readonly string[] {
  const classes: string[] = [];
  for (let at: string | null = postClassOf(words)?.code ?? null; at !== null && !classes.includes(at); ) {
    classes.push(at);
    at = postClasses().get(at)?.parent ?? null;
  }
  return classes;
}

/** The rank of a post told in words, 0 to 9 with 9 the highest; null where the codebook knows no such post. */
export function rankOfPost(words: string): number | null {
  return postClassOf(words)?.rank ?? null;
}

/** The noun of a post: "Taliban's acting minister of refugees" -> "minister". */
export function officeOf(post: string): string {
  const words = post.toLowerCase().split(/ (?:of|for|in|to) /)[0]!;
  return words.split(/\s+/).at(-1)!;
}
