import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { matchResponse } from "@cftokens/openapi";
import { outlineSchema, type Schema, type SchemaBranch } from "@cftokens/openapi/schema";
import { type AnswerPlace, contentOf } from "@cftokens/explorer/answer";
import { answersName, bodyName, headerName } from "./operation-nodes.ts";
import { branchName } from "./schema-nodes.ts";

/** A node of an operation's tree on the way to a place. */
export interface PlaceNode {
  readonly name: string;
  readonly isOpenAtFirst: boolean;
}

/**
 * The nodes from the root of an operation's tree to what it says of a place in an answer, as far
 * down as the place is described.
 */
export function listPlaceNodes(
  document: OpenApiDocument,
  operation: Operation,
  place: AnswerPlace,
): readonly PlaceNode[] {
  const response = matchResponse(operation, place.status);
  const answers = { name: answersName, isOpenAtFirst: true };
  if (response === undefined) return [answers];
  const around = [answers, folded(response.status)];
  const { header } = place;
  if (header !== undefined)
    return Object.hasOwn(response.headers, header) ? [...around, folded(headerName(header))] : around;
  const content = contentOf(operation, place);
  if (content === undefined) return around;
  const isAlone = Object.keys(response.content).length === 1;
  return [
    ...around,
    ...(isAlone ? [] : [folded(bodyName("Body", content.mediaType))]),
    ...nodesInSchema(document, content.schema, place.segments),
  ];
}

function folded(name: string): PlaceNode {
  return { name, isOpenAtFirst: false };
}

// A schema on the way to a place, and the node of it.
interface Way {
  readonly schema: Schema;
  readonly node: LinkedNode | undefined;
}

interface LinkedNode extends PlaceNode {
  readonly above: LinkedNode | undefined;
}

// All alternatives are followed at once: those that describe more of the way are found without
// trying one after the other.
function nodesInSchema(
  document: OpenApiDocument,
  schema: Schema,
  segments: readonly string[],
): readonly PlaceNode[] {
  let level: readonly Way[] = [{ schema, node: undefined }];
  let node: LinkedNode | undefined;
  for (const segment of segments.slice(0, deepest)) {
    level = waysBelow(document, level, segment);
    const [first] = level;
    if (first === undefined) break;
    node = first.node;
  }
  return listNodes(node);
}

function waysBelow(document: OpenApiDocument, level: readonly Way[], segment: string): readonly Way[] {
  const declared: Way[] = [];
  const others: Way[] = [];
  const seen = new Set<Schema>();
  const open = level.toReversed();
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    if (seen.has(way.schema)) continue;
    seen.add(way.schema);
    const variants: Way[] = [];
    for (const branch of outlineSchema(document, way.schema).branches) {
      const isChoice = branch.kind === "choice";
      const node = { name: branchName(branch), isOpenAtFirst: isChoice, above: way.node };
      if (branch.kind === "choice")
        variants.push(
          ...branch.variants.map((variant, index) => ({
            schema: variant.schema,
            node: { ...folded(String(index)), above: node },
          })),
        );
      else if (isDeclared(branch, segment)) declared.push({ schema: branch.schema, node });
      else if (isOther(branch)) others.push({ schema: branch.schema, node });
    }
    open.push(...variants.toReversed());
  }
  return declared.length > 0 ? declared : others;
}

function isDeclared(branch: SchemaBranch, segment: string): boolean {
  if (branch.kind === "member") return branch.name === segment;
  return branch.kind === "items" && String(branch.index) === segment;
}

function isOther(branch: SchemaBranch): boolean {
  return (
    (branch.kind === "members" && branch.pattern === undefined) ||
    (branch.kind === "items" && branch.index === undefined)
  );
}

// A tree that is unfolded further down is not read by anybody.
const deepest = 200;

function listNodes(last: LinkedNode | undefined): readonly PlaceNode[] {
  const nodes: PlaceNode[] = [];
  for (let one = last; one !== undefined; one = one.above) nodes.push(one);
  return nodes.toReversed();
}
