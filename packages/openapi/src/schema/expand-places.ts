/** A place in the values that a graph of schemas describes. */
export interface Place<Node> {
  readonly node: Node;
  /** The name of the member, or whatever else tells it from its siblings. */
  readonly segment: string;
  /** The places below. */
  readonly below: readonly Place<Node>[];
  /** Whether `below` was left out, because the node contains itself or was followed too often. */
  readonly isCut: boolean;
}

/**
 * Lists the places below a node of a graph as a tree. `membersOf` names what is directly below a
 * node. A node inside itself has no places below it. So that shared nodes do not multiply without
 * end, each node is followed at no more than `mostRepeats` places, the outermost ones, and the tree
 * has no more than about `mostPlaces` places. After `onceAfter` places, a node is only followed if
 * it was not before.
 */
export function expandPlaces<Node>(
  root: Node,
  membersOf: (node: Node) => readonly (readonly [segment: string, node: Node])[],
  { onceAfter = Infinity }: { readonly onceAfter?: number } = {},
): Place<Node> {
  const known = new Map<Node, ReturnType<typeof membersOf>>();
  const times = new Map<Node, number>();
  const top: Growing<Node> = { node: root, segment: "", around: undefined, below: [], isCut: false };
  const all = [top];
  // The list grows while it is read, outer places first.
  for (const place of all) {
    const { node } = place;
    const members = known.get(node) ?? membersOf(node);
    known.set(node, members);
    const time = (times.get(node) ?? 0) + 1;
    times.set(node, time);
    const most = all.length > onceAfter ? 1 : mostRepeats;
    const isOften = time > most || all.length > mostPlaces;
    place.isCut = members.length > 0 && (isOften || isWithin(node, place.around));
    if (place.isCut) continue;
    for (const [segment, below] of members) {
      const one: Growing<Node> = { node: below, segment, around: place, below: [], isCut: false };
      place.below.push(one);
      all.push(one);
    }
  }
  return top;
}

/** At how many places of one value the members of one schema are followed. */
export const mostRepeats = 50;

/** After how many places of one value no further members are followed. */
export const mostPlaces = 20_000;

interface Growing<Node> {
  readonly node: Node;
  readonly segment: string;
  readonly around: Growing<Node> | undefined;
  readonly below: Growing<Node>[];
  isCut: boolean;
}

function isWithin<Node>(node: Node, place: Growing<Node> | undefined): boolean {
  for (let around = place; around !== undefined; around = around.around) {
    if (around.node === node) return true;
  }
  return false;
}
