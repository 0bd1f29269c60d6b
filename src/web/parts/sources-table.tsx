import { FIGURE_PROPERTIES } from '../../model/view/figures.ts';
import type { AccountView, StatementView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { dateWords, propertyName, valueWords } from '../text/value-words.ts';
import { type Pick, ValueButton } from './value-button.tsx';

const ORDER: readonly string[] = [
  'type',
  'outcome',
  'date',
  'place',
  'site',
  'target',
  'victim',
  ...FIGURE_PROPERTIES,
  'weapon',
  'perpetrator',
  'prominence',
];

interface Props extends Pick {
  readonly accounts: readonly AccountView[];
}

/** A column for each account, a line for each property: what sources agree on and where they differ is seen at a glance. */
export function SourcesTable({ accounts, ...pick }: Props) {
  const given = new Set<string>(accounts.flatMap(({ statements }) => statements.map(({ property }) => property)));
  const properties = [...ORDER.filter((one) => given.has(one)), ...[...given].filter((one) => !ORDER.includes(one))];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls, so it must be reachable by keyboard
    <section class="scroller" tabIndex={0} aria-label={strings.incident.facts}>
      <table class="sources">
        <thead>
          <tr>
            <td />
            {accounts.map(({ id, report }) => (
              <th key={id} scope="col">
                <span class="source">{report.source}</span>
                <span class="faint tabular">{dateWords(report.published)}</span>
                <Link href={`/reports/${report.documentId}`} lang={report.language} dir="auto">
                  {report.title ?? strings.untitled}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {properties.map((property) => (
            <tr key={property}>
              <th scope="row">{propertyName(property)}</th>
              {accounts.map(({ id, statements }) => (
                <td key={id}>
                  <Values statements={statements.filter((one) => one.property === property)} {...pick} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Values({ statements, ...pick }: Pick & { readonly statements: readonly StatementView[] }) {
  if (statements.length === 0) return <span class="absent">{strings.notSaid}</span>;
  return (
    <ul class="plain">
      {statements.map((one) => (
        <li key={one.id}>
          <ValueButton id={one.id} statement={one} {...pick}>
            {valueWords(one.property, one.value)}
          </ValueButton>
        </li>
      ))}
    </ul>
  );
}
