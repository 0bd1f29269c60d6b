/** One file's line of the modern set, gold and predicted alike: `modern/gold.<part>.jsonl`, rules in that folder's README. */
export interface ScoredArticle {
  readonly id: string;
  readonly group?: string;
  readonly incidents: readonly ScoredIncident[];
}

export interface ScoredIncident {
  readonly type?: string | null;
  readonly date?: string | null;
  readonly date_precision?: string | null;
  readonly country?: string | null;
  readonly admin1?: string | null;
  readonly locality?: string | null;
  readonly site?: string | null;
  readonly perpetrator?: readonly ScoredPerpetrator[];
  readonly victims?: readonly { readonly name?: string | null }[];
  readonly killed?: readonly ScoredFigure[];
  readonly wounded?: readonly ScoredFigure[];
  readonly central?: boolean;
  /** Names the real event in the gold; in a prediction `cluster` is read first. */
  readonly key?: string;
  readonly cluster?: string | null;
}

export interface ScoredPerpetrator {
  readonly name?: string | null;
  readonly status?: string;
  readonly by?: string | null;
}

export interface ScoredFigure {
  readonly min: number | null;
  readonly max: number | null;
  /** Set in the gold where the words say "more than": then min + 1 is taken as min. */
  readonly more_than?: boolean;
}

/** Reads JSON lines, one article each, by id. Throws with file and line on what is not JSON or has no id. */
export function readArticles<T extends { readonly id: string }>(text: string, file: string): Map<string, T> {
  const articles = new Map<string, T>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const value = JSON.parse(line) as T;
    if (typeof value.id !== 'string') throw new Error(`${file}:${index + 1}: expected an "id", found none`);
    articles.set(value.id, value);
  });
  return articles;
}
