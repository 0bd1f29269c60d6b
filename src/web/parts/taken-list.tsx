import type { ReportView, StatementView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { kindGroup } from '../text/kind-groups.ts';
import { propertyName, valueWords } from '../text/value-words.ts';
import { Obtained } from './obtained.tsx';
import { ValueButton } from './value-button.tsx';

interface Props {
  readonly view: ReportView;
  readonly chosen: string | null;
  readonly onPick: (id: string | null) => void;
}

/** All that was taken from a report: its accounts value by value, its claims, posts and relations; what was rejected is struck. */
export function TakenList({ view, chosen, onPick }: Props) {
  const pick = { chosen, onPick };
  const none = view.accounts.length + view.claims.length + view.actors.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, so it must be reachable by keyboard
    <aside class="taken reader" tabIndex={0} aria-label={strings.report.taken}>
      <h2>{strings.report.taken}</h2>
      {none && <p class="faint">{strings.report.nothingTaken}</p>}
      {view.accounts.map(({ id, incidentId, anchor, statements }) => (
        <section key={id}>
          <h3>
            {incidentId ? (
              <Link href={`/incidents/${incidentId}`}>{strings.report.incident}</Link>
            ) : (
              strings.report.notMerged
            )}
          </h3>
          <p class="anchor faint" dir="auto">
            {anchor.quote}
          </p>
          <Values statements={statements} {...pick} />
        </section>
      ))}
      {view.claims.length > 0 && (
        <section>
          <h3>{strings.claims.title}</h3>
          <ul class="plain lines">
            {view.claims.map(({ id, quote, speaker }) => (
              <li key={id}>
                <span class="faint" dir="auto">
                  {speaker === 'article' ? strings.reportVoice : speaker}
                </span>{' '}
                <Link href={`/claims/${id}`} dir="auto">
                  {quote}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.actors.length > 0 && (
        <section>
          <h3>{strings.report.posts}</h3>
          <ul class="plain">
            {view.actors.map((one) => (
              <li key={one.id}>
                <ValueButton id={one.id} statement={one} {...pick}>
                  {one.name}: {valueWords(one.property, one.value)}
                </ValueButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface ValuesProps {
  readonly statements: readonly StatementView[];
  readonly chosen: string | null;
  readonly onPick: (id: string | null) => void;
}

function Values({ statements, ...pick }: ValuesProps) {
  return (
    <dl class="values">
      {statements.map((one) => (
        <div key={one.id}>
          <dt class={`key ${kindGroup(one.property)}`}>{propertyName(one.property)}</dt>
          <dd>
            <ValueButton id={one.id} statement={one} {...pick}>
              {valueWords(one.property, one.value)}
            </ValueButton>
            {pick.chosen === one.id && <Obtained statement={one} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
