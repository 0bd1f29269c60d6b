import type { ComponentChildren } from 'preact';
import { ApiFailure, type Asked } from '../api/client.ts';
import { strings } from '../strings.ts';

interface Props<T> {
  readonly asked: Asked<T>;
  /** It is all that the page shows, so that what went wrong is the page's heading. */
  readonly whole?: boolean;
  readonly children: (data: T) => ComponentChildren;
}

/** What was asked of the server, or why it could not be shown. Old data stays in view while new data is on its way. */
export function Shown<T>({ asked, whole, children }: Props<T>) {
  const Title = whole ? 'h1' : 'strong';
  const again = asked.error !== null && asked.again;
  if (asked.error instanceof ApiFailure && asked.error.refusal !== null) {
    return <Refused reason={asked.error.refusal} />;
  }
  if (asked.error) {
    return (
      <div class="notice failure" role="alert">
        <Title>{strings.failed}</Title>
        <p>{asked.error.message}</p>
        {again && (
          <button type="button" class="plain-button" onClick={again}>
            {strings.tryAgain}
          </button>
        )}
      </div>
    );
  }
  if (asked.data === null)
    return (
      <p class="notice" aria-live="polite">
        {strings.loading}
      </p>
    );
  return <>{children(asked.data)}</>;
}

/** Why a question is not answered: what may be attacked, where a living person is, how something is guarded. */
export function Refused({ reason }: { readonly reason: string }) {
  return (
    <p class="notice refusal" role="status">
      <strong>{strings.check.refused}.</strong> {reason}
    </p>
  );
}
