import type { ComponentChildren } from 'preact';
import type { Asked } from '../api/client.ts';
import { strings } from '../strings.ts';

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** What was asked of the server, or why it could not be shown. Old data stays in view while new data is on its way. */
export function Shown<T>({ asked, children }: Props<T>) {
  if (asked.error) {
    return (
      <div class="notice failure" role="alert">
        <strong>{strings.failed}</strong>
        <p>{asked.error.message}</p>
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
