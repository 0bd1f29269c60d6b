import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { NetworkNode, NetworkTie } from '../api/shapes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where each node stands, and the box that holds all of them with their labels. */
export interface Layout {
  readonly at: ReadonlyMap<string, Point>;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  /** Radius that its label needs. */
  readonly room: number;
}

const LABEL = { least: 16, letter: 2.7 };
/** Steps until the simulation rests: fewer where nodes are many, so that 300 of them are placed within a second. */
const stepsFor = (nodes: number) => Math.min(300, Math.max(80, Math.round(24_000 / Math.max(nodes, 1))));
/** The heat at which d3-force calls the simulation at rest. */
const AT_REST = 0.001;
/** Wide screens: what lies apart is spread sideways rather than upwards. */
const WIDE = 1.7;
const ROOM = { sides: 90, above: 24, below: 40 };

/**
 * Places nodes by forces: ties pull, nodes push each other away. d3-force starts from a fixed spiral and draws from a fixed
 * sequence of numbers, so the same network always has the same drawing.
 */
export function layoutOf(nodes: readonly NetworkNode[], ties: readonly NetworkTie[]): Layout {
  const bodies: Body[] = nodes.map(({ id, name }) => ({
    id,
    room: LABEL.least + Math.min(name.length, 26) * LABEL.letter,
  }));
  const links: SimulationLinkDatum<Body>[] = ties.map(({ from, to }) => ({ source: from, target: to }));
  const steps = stepsFor(nodes.length);
  forceSimulation(bodies)
    .alphaDecay(1 - AT_REST ** (1 / steps))
    .force(
      'ties',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(120),
    )
    .force('apart', forceManyBody().strength(-620).distanceMax(520))
    .force(
      'room',
      forceCollide<Body>(({ room }) => room),
    )
    .force('x', forceX(0).strength(0.07 / WIDE))
    .force('y', forceY(0).strength(0.07 * WIDE))
    .stop()
    .tick(steps);
  const at = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]));
  return { at, box: boxOf([...at.values()]) };
}

function boxOf(points: readonly Point[]): Layout['box'] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs, 0) - ROOM.sides, Math.min(...ys, 0) - ROOM.above];
  return {
    x: left,
    y: top,
    width: Math.max(...xs, 0) + ROOM.sides - left,
    height: Math.max(...ys, 0) + ROOM.below - top,
  };
}
