import type { NetworkNode, NetworkTie } from '../api/shapes.ts';
import { type Choice, type Said, WORDS_KEYS } from '../parts/words-pane.tsx';
import { go } from '../router.tsx';
import { counted, strings } from '../strings.ts';
import { lookOf } from './chosen-ties.ts';
import type { Layout, Point } from './layout.ts';
import { saidOfTie } from './tie-words.ts';

const LOOKS = ['belongs', 'friend', 'rival', 'rests'] as const;
/** How far ties of one pair stand apart, and how far short of its node an arrow ends. */
const APART = 26;
const SHORT = 13;
/** A small network is not blown up to fill the page. */
const LARGEST = 1.2;

interface Props extends Choice {
  readonly layout: Layout;
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}

/** Nodes where the layout puts them and the ties between them; a tie opens its words, a node its page. The table below holds the same. */
export function NetworkChart({ layout, nodes, ties, said, choose }: Props) {
  const { x, y, width, height } = layout.box;
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const t = strings.network;
  return (
    <figure class="network">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing scrolls on narrow screens, so it must be reachable by keyboard */}
      <section class="canvas" tabIndex={0} aria-label={t.drawing}>
        <svg
          viewBox={`${x} ${y} ${width} ${height}`}
          class="ties-and-nodes"
          style={{ maxInlineSize: `${Math.round(width * LARGEST)}px` }}
        >
          <title>{`${counted(nodes.length, t.node, t.nodes)}, ${counted(ties.length, t.tie, t.ties)}`}</title>
          <Arrows />
          {ties.map((tie) => (
            <Tie key={tie.id} tie={tie} path={pathOf(tie, ties, layout)} nameOf={nameOf} said={said} choose={choose} />
          ))}
          {nodes.map((node) => (
            <Node key={node.id} node={node} at={layout.at.get(node.id) ?? { x: 0, y: 0 }} />
          ))}
        </svg>
      </section>
      <figcaption>
        {LOOKS.map((look) => (
          <span key={look} class="key">
            <svg viewBox="0 0 26 10" aria-hidden="true">
              <path d="M1 5H25" class={`line ${look}`} />
            </svg>{' '}
            {t.looks[look]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Arrows() {
  return (
    <defs>
      {LOOKS.map((look) => (
        <marker
          key={look}
          id={`to-${look}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 1L7 4L0 7Z" class={`head ${look}`} />
        </marker>
      ))}
    </defs>
  );
}

interface TieProps extends Choice {
  readonly tie: NetworkTie;
  readonly path: string;
  readonly nameOf: ReadonlyMap<string, string>;
}

function Tie({ tie, path, nameOf, said, choose }: TieProps) {
  const value: Said = saidOfTie(tie, nameOf);
  const pressed = said?.key === value.key;
  const press = () => choose(pressed ? null : value);
  const look = lookOf(tie.kind);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
    <g
      class={`tie ${look}`}
      role="button"
      tabindex={0}
      aria-pressed={pressed}
      aria-label={value.title}
      onClick={press}
      onKeyDown={(event) => {
        if (!WORDS_KEYS.includes(event.key)) return;
        event.preventDefault();
        press();
      }}
    >
      <title>{value.title}</title>
      <path d={path} class="reach" />
      <path d={path} class={`line ${look}`} marker-end={`url(#to-${look})`} />
    </g>
  );
}

function Node({ node, at: { x, y } }: { readonly node: NetworkNode; readonly at: Point }) {
  const size = Math.min(5 + Math.sqrt(node.ties) * 1.6, 13);
  const mark =
    node.nodeKind === 'person' ? (
      <circle r={size} />
    ) : node.nodeKind === 'words' ? (
      <circle r="3" />
    ) : (
      <rect x={-size} y={-size} width={size * 2} height={size * 2} rx="1.5" />
    );
  const drawn = (
    <>
      <title>{`${node.name}, ${nodeKind(node)}`}</title>
      {mark}
      <text y={size + 14}>{shortened(node.name)}</text>
    </>
  );
  const place = { class: `node ${node.nodeKind}`, transform: `translate(${x} ${y})` };
  if (node.actorId === null) return <g {...place}>{drawn}</g>;
  const page = `/actors/${node.actorId}`;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(page);
  };
  return (
    <a {...place} href={page} onClick={follow}>
      {drawn}
    </a>
  );
}

const nodeKind = ({ nodeKind: kind }: NetworkNode) =>
  kind === 'words' ? strings.network.inWords : (strings.property[kind] ?? kind);

const shortened = (name: string) => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

/** A line from node to node; ties of one pair are bent apart so that each can be seen and pressed. */
function pathOf(tie: NetworkTie, ties: readonly NetworkTie[], { at }: Layout): string {
  const pair = ties.filter(
    ({ from, to }) => (from === tie.from && to === tie.to) || (from === tie.to && to === tie.from),
  );
  const [a, b] = [at.get(tie.from), at.get(tie.to)];
  if (!a || !b) return '';
  const bend = (pair.indexOf(tie) - (pair.length - 1) / 2) * APART * (tie.from < tie.to ? 1 : -1);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const middle = { x: (a.x + b.x) / 2 - uy * bend, y: (a.y + b.y) / 2 + ux * bend };
  const end = { x: b.x - ux * SHORT, y: b.y - uy * SHORT };
  const n = (value: number) => value.toFixed(1);
  return `M${n(a.x)} ${n(a.y)}Q${n(middle.x)} ${n(middle.y)} ${n(end.x)} ${n(end.y)}`;
}
