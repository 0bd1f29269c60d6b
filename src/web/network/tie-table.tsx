import type { NetworkNode, NetworkTie } from '../api/shapes.ts';
import { ActorName } from '../parts/labels.tsx';
import { type Choice, SaidButton } from '../parts/words-pane.tsx';
import { strings } from '../strings.ts';
import { saidOfTie, tieDays, tieNotes } from './tie-words.ts';

interface Props extends Choice {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}

/** The same ties as the drawing, in words. */
export function TieTable({ nodes, ties, ...choice }: Props) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const first = ({ sayings }: NetworkTie) => sayings[0]?.asOf?.earliest ?? '9999';
  const inOrder = [...ties].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.id < b.id ? -1 : 1));
  const t = strings.network;
  return (
    <div class="scroller">
      <table class="listing ties">
        <thead>
          <tr>
            <th scope="col">{t.said}</th>
            <th scope="col">{t.relation}</th>
            <th scope="col">{t.note}</th>
            <th scope="col">{t.sources}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((tie) => (
            <tr key={tie.id}>
              <td class="nowrap">{tieDays(tie)}</td>
              <td>
                <Name node={byId.get(tie.from)} />{' '}
                <SaidButton value={saidOfTie(tie, nameOf)} {...choice}>
                  {strings.relation[tie.kind]}
                </SaidButton>{' '}
                <Name node={byId.get(tie.to)} />
              </td>
              <td class="faint" dir="auto">
                {tieNotes(tie)}
              </td>
              <td class="faint">{[...new Set(tie.sayings.map(({ words }) => words.source))].join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ node }: { readonly node: NetworkNode | undefined }) {
  return <ActorName name={node?.name ?? ''} id={node?.actorId} />;
}
