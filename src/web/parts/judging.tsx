import { useState } from 'preact/hooks';
import { post, useApi } from '../api/client.ts';
import type { IncidentList, IncidentRow, Written } from '../api/shapes.ts';
import { go } from '../router.tsx';
import { strings } from '../strings.ts';
import { IncidentLine } from './incident-line.tsx';

const address = ({ incidents, seqs }: Written, word: 'split' | 'joined') =>
  `/incidents/${incidents[0]}?done=${word}&seqs=${seqs.join(',')}`;

/** Says that an account is not of this incident: a judgement that can be taken back. */
export function SplitButton({ account, incident }: { readonly account: string; readonly incident: string }) {
  const [error, setError] = useState<string | null>(null);
  const split = async () => {
    try {
      const written = await post<Written>('/api/judgements', { verdict: 'different', subjects: [account, incident] });
      go(address(written, 'split'));
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <>
      <button type="button" class="plain-button" onClick={() => void split()}>
        {strings.review.split}
      </button>
      {error && (
        <span class="failure" role="alert">
          {error}
        </span>
      )}
    </>
  );
}

/** Finds another incident by its words, and says that it is the same as this one. */
export function MergeForm({ row }: { readonly row: IncidentRow }) {
  const [words, setWords] = useState(row.place?.locality ?? row.place?.admin1 ?? row.place?.country ?? '');
  const [other, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const t = strings.review;
  const join = async (event: Event) => {
    event.preventDefault();
    try {
      go(
        address(
          await post<Written>('/api/judgements', { verdict: 'same', subjects: [row.id, other], reason }),
          'joined',
        ),
      );
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <details class="merge">
      <summary>{t.merge}</summary>
      <form onSubmit={join}>
        <label>
          <span>{t.mergeSearch}</span>
          <input
            type="search"
            name="other"
            value={words}
            maxLength={400}
            dir="auto"
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <Candidates row={row} words={words} chosen={other} onChoose={setOther} />
        <label>
          <span>{t.reason}</span>
          <input
            name="reason"
            value={reason}
            maxLength={2000}
            dir="auto"
            autocomplete="off"
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={other === null}>
          {t.mergeButton}
        </button>
      </form>
      {error && (
        <p class="failure" role="alert">
          {error}
        </p>
      )}
    </details>
  );
}

interface CandidatesProps {
  readonly row: IncidentRow;
  readonly words: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Incidents with these words, those nearest in time to this one first. */
function Candidates({ row, words, chosen, onChoose }: CandidatesProps) {
  const asked = useApi<IncidentList>(`/api/incidents?facets=0&limit=200&q=${encodeURIComponent(words)}`);
  const t = strings.review;
  const days = ({ date }: IncidentRow) => Date.parse(date?.earliest ?? '') || 0;
  const found = (asked.data?.rows ?? [])
    .filter(({ id }) => id !== row.id)
    .map((one) => ({ one, apart: Math.abs(days(one) - days(row)) }))
    .sort((a, b) => a.apart - b.apart || (a.one.id < b.one.id ? -1 : 1))
    .slice(0, 8);
  return (
    <fieldset class="candidates">
      <legend class="visually-hidden">{t.mergeWith}</legend>
      {asked.data && found.length === 0 && <p class="faint">{t.noCandidate}</p>}
      {found.map(({ one }) => (
        <label key={one.id} class="tick">
          <input type="radio" name="candidate" checked={chosen === one.id} onChange={() => onChoose(one.id)} />
          <IncidentLine row={one} />
        </label>
      ))}
    </fieldset>
  );
}

/** What was just done to this incident, with the way back. */
export function JustJudged({ query }: { readonly query: URLSearchParams }) {
  const [error, setError] = useState<string | null>(null);
  const t = strings.review;
  const done = query.get('done');
  const seqs = (query.get('seqs') ?? '').split(',').map(Number).filter(Number.isInteger);
  if ((done !== 'split' && done !== 'joined') || seqs.length === 0) return null;
  const undo = async () => {
    try {
      const { incidents } = await post<Written>('/api/undo', { seqs });
      go(incidents[0] ? `/incidents/${incidents[0]}` : '/incidents');
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <p class="done" role="status">
      {done === 'split' ? t.splitDone : t.joined}{' '}
      <button type="button" class="quiet" onClick={() => void undo()}>
        {t.undo}
      </button>
      {error && <span class="failure">{error}</span>}
    </p>
  );
}
