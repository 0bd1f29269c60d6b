import { useState } from 'preact/hooks';
import { post } from '../api/client.ts';
import { go } from '../router.tsx';
import { strings } from '../strings.ts';

interface Written {
  readonly written: number;
}

/** Says that an account is not of this incident, or that another incident is the same: judgements that can be taken back. */
export function SplitButton({ account, incident }: { readonly account: string; readonly incident: string }) {
  const [error, setError] = useState<string | null>(null);
  const split = async () => {
    try {
      await post<Written>('/api/judgements', { verdict: 'different', subjects: [account, incident] });
      go('/incidents');
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={split}>
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

export function MergeForm({ incident }: { readonly incident: string }) {
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const t = strings.review;
  const join = async (event: Event) => {
    event.preventDefault();
    try {
      await post<Written>('/api/judgements', { verdict: 'same', subjects: [incident, other.trim()], reason });
      setSaid(t.joined);
    } catch (failure) {
      setSaid((failure as Error).message);
    }
  };
  return (
    <details class="merge">
      <summary>{t.merge}</summary>
      <form onSubmit={join}>
        <label>
          <span class="faint">{t.mergeId}</span>
          <input
            name="other"
            value={other}
            required
            maxLength={80}
            onInput={(event) => setOther(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="faint">{t.reason}</span>
          <input
            name="reason"
            value={reason}
            maxLength={2000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{t.mergeButton}</button>
      </form>
      <p aria-live="polite">{said}</p>
    </details>
  );
}
