import type { ActorRelation, ActorView } from '../api/shapes.ts';
import { Link } from '../router.tsx';
import { strings } from '../strings.ts';
import { dateWords } from '../text/value-words.ts';
import { type Choice, SaidButton } from './words-pane.tsx';

/** To whom the actor stands how, and who to it: each saying dated and with its words. */
export function ActorRelations({ view, ...choice }: Choice & { readonly view: ActorView }) {
  if (view.relations.length === 0) return <p class="faint">{strings.actor.noRelations}</p>;
  return (
    <div class="scroller">
      <table class="listing relations">
        <tbody>
          {view.relations.map((one, i) => (
            <Row key={`${one.words?.statementId} ${i}`} one={one} name={view.row.name} {...choice} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one, name, ...choice }: Choice & { readonly one: ActorRelation; readonly name: string }) {
  const { relation, direction, other, otherId, asOf, by, words } = one;
  const kind = strings.relation[relation] ?? relation;
  const otherNamed = otherId ? (
    <Link href={`/actors/${otherId}`} dir="auto">
      {other}
    </Link>
  ) : (
    <span dir="auto">{other}</span>
  );
  const self = <span dir="auto">{name}</span>;
  const said = direction === 'from' ? `${name} ${kind} ${other}` : `${other} ${kind} ${name}`;
  const value = { key: `relation ${words?.statementId}`, title: said, words: words ? [words] : [] };
  return (
    <tr>
      <td class="nowrap">{dateWords(asOf)}</td>
      <td>
        {direction === 'from' ? self : otherNamed}{' '}
        <SaidButton value={value} {...choice}>
          {kind}
        </SaidButton>{' '}
        {direction === 'from' ? otherNamed : self}
      </td>
      <td class="faint" dir="auto">
        {by ? `${strings.says} ${by}` : words?.source}
      </td>
    </tr>
  );
}
