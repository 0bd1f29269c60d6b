import { useState } from 'preact/hooks';
import { sendFile } from '../api/client.ts';
import type { AddedResult } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';

interface State {
  readonly done: number;
  readonly all: number;
  readonly results: readonly AddedResult[];
}

/** Reports dropped or chosen, one file after the other; what became of each, and of what failed why. */
export function AddPage() {
  const [state, setState] = useState<State | null>(null);
  const [over, setOver] = useState(false);
  const t = strings.add;
  const add = async (files: readonly File[]) => {
    let results: AddedResult[] = [];
    setState({ done: 0, all: files.length, results });
    for (const [i, file] of files.entries()) {
      results = [...results, ...(await sent(file))];
      setState({ done: i + 1, all: files.length, results });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label>
          <span>{t.choose}</span>
          <input type="file" multiple onChange={(event) => void add([...(event.currentTarget.files ?? [])])} />
        </label>
      </div>
      <div aria-live="polite">{state && <Results state={state} />}</div>
    </>
  );
}

/** What became of one file; a failure of the way there is told like a refusal. */
async function sent(file: File): Promise<readonly AddedResult[]> {
  try {
    return await sendFile(file);
  } catch (failure) {
    const found = (failure as Error).message;
    return [{ kind: 'refused', where: file.name, expected: strings.add.expected, found, remedy: strings.add.remedy }];
  }
}

function Results({ state: { done, all, results } }: { readonly state: State }) {
  const t = strings.add;
  const refused = results.filter((one) => one.kind === 'refused');
  return (
    <section>
      <p class="progress">
        <progress value={done} max={Math.max(all, 1)} aria-label={t.progress} />{' '}
        <span class="tabular">
          {number(done)} {strings.review.of} {counted(all, 'file', 'files')}
        </span>
      </p>
      {refused.length > 0 && <h2>{t.refused}</h2>}
      <ul class="plain lines">
        {refused.map((one, i) => (
          <li key={`${one.where} ${i}`} class="failure">
            <span dir="auto">
              <strong>{one.where}</strong>: expected {one.expected}, found {one.found}. {one.remedy}
            </span>
          </li>
        ))}
      </ul>
      <ul class="plain lines added">
        {results.map((one, i) =>
          one.kind === 'added' ? (
            <li key={`${one.where} ${i}`}>
              <Link href={`/reports/${one.documentId}`} dir="auto">
                {one.where}
              </Link>
              <span class="faint">{t.outcome[one.outcome]}</span>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
