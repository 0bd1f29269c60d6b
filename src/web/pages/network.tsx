import { useEffect, useMemo, useState } from 'preact/hooks';
import { useApi } from '../api/client.ts';
import type { Network } from '../api/shapes.ts';
import { around, joined, type NetworkFilter, tiesWithin } from '../network/chosen-ties.ts';
import type { Layout } from '../network/layout.ts';
import { NetworkChart } from '../network/network-chart.tsx';
import { NetworkControls } from '../network/network-controls.tsx';
import { TieTable } from '../network/tie-table.tsx';
import { Shown } from '../parts/asked.tsx';
import { type Choice, type Said, WithWords } from '../parts/words-pane.tsx';
import { go, usePlace } from '../router.tsx';
import { counted, number, strings } from '../strings.ts';

/** Who stood to whom how, as reports tell it, up to a day; days, kinds and the node in the middle are the address. */
export function NetworkPage() {
  const asked = useApi<Network>('/api/network');
  const [said, choose] = useState<Said | null>(null);
  return (
    <WithWords said={said} choose={choose}>
      <h1>{strings.network.title}</h1>
      <p class="lead">{strings.network.lead}</p>
      <Shown asked={asked}>{(network) => <Drawn network={network} said={said} choose={choose} />}</Shown>
    </WithWords>
  );
}

function Drawn({ network, ...choice }: Choice & { readonly network: Network }) {
  const { query } = usePlace();
  const given = (name: string) => query.get(name) ?? '';
  const filter = { from: given('from'), until: given('until'), about: given('about'), kinds: query.getAll('kind') };
  // Places follow from who is in the network at all, so that nothing moves while time and kinds change.
  const whole = useMemo(() => around(network, filter.about), [network, filter.about]);
  const layout = useLayout(whole);
  const ties = tiesWithin(whole.ties, filter);
  const nodes = joined(whole.nodes, ties);
  const t = strings.network;
  if (network.ties.length === 0) return <p class="notice">{t.none}</p>;
  return (
    <>
      <NetworkControls network={network} ties={whole.ties} filter={filter} onChange={change} />
      <p class="total" aria-live="polite">
        <strong>{counted(ties.length, t.tie, t.ties)}</strong>
        <span class="faint note">{counted(nodes.length, t.node, t.nodes)}</span>
        {network.leftOut > 0 && (
          <span class="faint note">
            {number(network.leftOut)} {t.leftOut}
          </span>
        )}
        {network.withheld > 0 && (
          <span class="faint note">
            {number(network.withheld)} {t.withheld}
          </span>
        )}
      </p>
      {ties.length === 0 && <p class="notice">{t.noneFits}</p>}
      {ties.length > 0 && layout && <NetworkChart layout={layout} nodes={nodes} ties={ties} {...choice} />}
      {ties.length > 0 && (
        <section>
          <h2>{t.table}</h2>
          <TieTable nodes={nodes} ties={ties} {...choice} />
        </section>
      )}
    </>
  );
}

function change({ from, until, about, kinds }: NetworkFilter): void {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ from, until, about })) if (value !== '') next.set(name, value);
  for (const kind of kinds) next.append('kind', kind);
  go(next.size > 0 ? `/network?${next}` : '/network', { replace: true });
}

/** The forces that place nodes are loaded here and nowhere else. Null until they are. */
function useLayout({ nodes, ties }: Pick<Network, 'nodes' | 'ties'>): Layout | null {
  const [layout, setLayout] = useState<Layout | null>(null);
  useEffect(() => {
    let current = true;
    import('../network/layout.ts').then(({ layoutOf }) => {
      if (current) setLayout(layoutOf(nodes, ties));
    });
    return () => {
      current = false;
    };
  }, [nodes, ties]);
  return layout;
}
