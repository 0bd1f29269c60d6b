import { useState } from 'preact/hooks';
import { post } from '../api/client.ts';
import type { DecidedOn, Decision, Written } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { propertyName, valueWords } from '../text/value-words.ts';

const times = new Intl.DateTimeFormat(strings.language, { dateStyle: 'medium', timeStyle: 'short' });

interface Props {
  readonly log: readonly Decision[];
  readonly onUndone: () => void;
}

/** Who decided what, when and why, the latest first; whatever nothing overtook can be undone. */
export function DecisionLog({ log, onUndone }: Props) {
  const [error, setError] = useState<string | null>(null);
  const t = strings.review;
  if (log.length === 0) return <p class="faint">{t.noLog}</p>;
  const undo = async ({ seqs }: Decision) => {
    setError(null);
    try {
      await post<Written>('/api/undo', { seqs });
      onUndone();
    } catch (failure) {
      setError((failure as Error).message);
    }
  };
  return (
    <>
      {error && (
        <p class="failure" role="alert">
          {error}
        </p>
      )}
      <ol class="plain lines log">
        {log.map((one) => (
          <li key={one.seqs[0]} class={one.stands ? undefined : 'overtaken'}>
            <span class="when faint tabular">
              <time dateTime={one.at}>{times.format(Date.parse(one.at))}</time> <span dir="auto">{one.actor}</span>
            </span>
            <span class="what">
              <strong>{t.did[one.word]}</strong> <About decision={one} />
              {one.note && (
                <span class="faint" dir="auto">
                  {' '}
                  “{one.note}”
                </span>
              )}
            </span>
            {one.stands && (
              <button type="button" class="quiet" onClick={() => void undo(one)}>
                {t.undo}
                <span class="visually-hidden"> {one.seqs[0]}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function About({ decision: { kind, about, replacement } }: { readonly decision: Decision }) {
  if (kind === 'review') {
    const [value] = about;
    return value ? <Value on={value} replacement={replacement} /> : null;
  }
  const told = about.filter(({ documentId }) => documentId !== null);
  return (
    <>
      {told.map((one, i) => (
        <span key={one.id}>
          {i > 0 && ' · '}
          <Link href={one.incidentId ? `/incidents/${one.incidentId}` : `/reports/${one.documentId}`} dir="auto">
            {one.title ?? strings.untitled}
          </Link>
        </span>
      ))}
    </>
  );
}

function Value({ on, replacement }: { readonly on: DecidedOn; readonly replacement: DecidedOn | null }) {
  if (on.property === null) return <span class="faint">{strings.review.gone}</span>;
  return (
    <>
      {propertyName(on.property)} <span dir="auto">{valueWords(on.property, on.value)}</span>
      {replacement?.property && (
        <>
          {' → '}
          <span dir="auto">{valueWords(replacement.property, replacement.value)}</span>
        </>
      )}
      {on.documentId && (
        <>
          {', '}
          <Link href={`/reports/${on.documentId}?statement=${on.id}`} dir="auto">
            {on.title ?? strings.untitled}
          </Link>
        </>
      )}
    </>
  );
}
