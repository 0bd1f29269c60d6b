import { useEffect, useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { HistoryEntry, IncidentHistory, StatementView, ValueChange } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { counted, strings } from '../strings.ts';
import { dateWords, momentWords, propertyName, valueWords } from '../text/value-words.ts';
import { Shown } from './asked.tsx';
import { type Pick, ValueButton } from './value-button.tsx';

/** A value of the past with the document it is from. */
export interface PastValue {
  readonly one: StatementView;
  readonly documentId: string;
}

interface Props extends Pick {
  readonly id: string;
  /** Told of every value of the history, those that no longer stand too, so that each can be chosen. */
  readonly onLoad: (values: readonly PastValue[]) => void;
}

/** How every value came on record and what became of it, entry by entry; asked for when it is opened. */
export function History({ id, onLoad, ...pick }: Props) {
  const [open, setOpen] = useState(false);
  const t = strings.history;
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.open}</summary>
      {open && <Entries id={id} onLoad={onLoad} {...pick} />}
    </details>
  );
}

function Entries({ id, onLoad, ...pick }: Props) {
  const asked = useApi<IncidentHistory>(`/api/incidents/${encodeURIComponent(id)}/history`);
  const [property, setProperty] = useState('');
  useEffect(() => {
    if (asked.data) onLoad(asked.data.entries.flatMap(({ changes }) => changes.flatMap(valuesOf)));
  }, [asked.data]);
  const t = strings.history;
  return (
    <Shown asked={asked}>
      {({ entries }) => {
        const properties = [...new Set(entries.flatMap(({ changes }) => changes.map((c) => c.statement.property)))];
        const shown = entries.map((entry) => only(entry, property)).filter((entry) => isShown(entry, property));
        return (
          <>
            <label class="property-choice">
              <span class="visually-hidden">{t.property}</span>
              <select value={property} onChange={(event) => setProperty(event.currentTarget.value)}>
                <option value="">{t.allProperties}</option>
                {properties.map((one) => (
                  <option key={one} value={one}>
                    {propertyName(one)}
                  </option>
                ))}
              </select>
            </label>
            <ol class="plain entries">
              {shown.map((entry) => (
                <li key={entry.seq}>
                  <Entry entry={entry} {...pick} />
                </li>
              ))}
            </ol>
            <p class="faint hint">{t.note}</p>
          </>
        );
      }}
    </Shown>
  );
}

const valuesOf = ({ statement, supersedes, documentId }: ValueChange): PastValue[] =>
  [statement, ...supersedes].map((one) => ({ one, documentId: one.citation?.documentId ?? documentId }));

const only = (entry: HistoryEntry, property: string): HistoryEntry => ({
  ...entry,
  changes: entry.changes.filter(({ statement }) => property === '' || statement.property === property),
});

const isShown = ({ changes }: HistoryEntry, property: string) => property === '' || changes.length > 0;

function Entry({ entry, ...pick }: Pick & { readonly entry: HistoryEntry }) {
  const t = strings.history;
  return (
    <>
      <p class="entry-head">
        <time class="tabular" dateTime={entry.at}>
          {momentWords(entry.at)}
        </time>
        <span>
          <What entry={entry} />
        </span>
        <span class="faint tabular seq">
          {t.entry} {entry.seq}
        </span>
      </p>
      {entry.note && (
        <p class="entry-note" dir="auto">
          “{entry.note}”
        </p>
      )}
      {entry.changes.length > 0 && <Changes changes={entry.changes} {...pick} />}
    </>
  );
}

function What({ entry }: { readonly entry: HistoryEntry }) {
  const { kind, actor, source, title, published, documentId, reader, verdict, changes } = entry;
  const t = strings.history;
  const report = documentId && (
    <>
      <strong>{source ?? strings.unnamedSource}</strong>, <span class="tabular">{dateWords(published)}</span>:{' '}
      <Link href={`/reports/${documentId}`} dir="auto">
        {title ?? strings.untitled}
      </Link>
    </>
  );
  if (kind === 'judgement')
    return (
      <>
        {actor} {verdict && t.verdict[verdict]}
      </>
    );
  if (kind === 'review')
    return (
      <>
        {actor} {t.change[changes[0]?.change ?? 'withdrawn']}
      </>
    );
  if (kind === 'reprint')
    return (
      <>
        {report} <span class="faint">{t.reprint}</span>
      </>
    );
  return (
    <>
      {report}{' '}
      <span class="faint">
        {counted(changes.length, t.value, t.values)}, {t.read} {reader}
      </span>
    </>
  );
}

/** Values by property, in the order told; under each what it took the place of. */
function Changes({ changes, ...pick }: Pick & { readonly changes: readonly ValueChange[] }) {
  const properties = [...new Set(changes.map(({ statement }) => statement.property))];
  return (
    <dl class="changes">
      {properties.map((property) => (
        <div key={property}>
          <dt>{propertyName(property)}</dt>
          <dd>
            {changes
              .filter(({ statement }) => statement.property === property)
              .map((one) => (
                <Change key={one.statement.id} one={one} {...pick} />
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ one, ...pick }: Pick & { readonly one: ValueChange }) {
  const { statement, change, supersedes } = one;
  const t = strings.history;
  const value = (of: StatementView) => (
    <ValueButton id={of.id} statement={of} {...pick}>
      {valueWords(of.property, of.value)}
    </ValueButton>
  );
  return (
    <p class={`change-line ${change}`}>
      {change === 'dropped' && <span class="faint">{t.dropped} </span>}
      {value(statement)}
      {supersedes.length > 0 && (
        <span class="instead">
          {' '}
          {t.insteadOf}{' '}
          {supersedes.map((older) => (
            <span key={older.id}>{value(older)} </span>
          ))}
        </span>
      )}
    </p>
  );
}
