import { matchSegment } from "./match-segment.ts";
import type { Operation } from "./operation.ts";
import { requestPath } from "./request-path.ts";
import { segmentsBelow } from "./segments-below.ts";

export interface OperationMatch<Routed = Operation> {
  readonly operation: Routed;
  /** The values of the path parameters by name, percent-decoded. */
  readonly pathValues: Readonly<Record<string, string>>;
}

/** Finds the operation that a request is for. `url` is an absolute URL or a path. */
export type OperationMatcher<Routed = Operation> = (
  method: string,
  url: string,
) => OperationMatch<Routed> | undefined;

/**
 * Creates a function that finds the operation for a request, in a time that hardly depends on the
 * number of operations. A concrete segment wins over a templated one (OpenAPI 3.1, Paths Object),
 * from left to right; of equal paths, the first wins. `basePath`, such as `/client/v4`, precedes
 * the documented paths; a segment of it with a variable, such as `{version}`, may be any. An empty
 * segment matches no parameter. Percent-encoding makes no difference, nor does a fragment.
 */
export function createOperationMatcher<Routed extends Pick<Operation, "method" | "path">>(
  operations: readonly Routed[],
  basePath = "",
): OperationMatcher<Routed> {
  const routes = operations.map((operation) => ({
    operation,
    templates: requestPath(operation.path).split("/").slice(1).map(decodeSegment),
  }));
  const groups = Map.groupBy(routes, ({ operation }) => operation.method);
  const byMethod = new Map<string, Branch<Routed>>(
    [...groups].map(([method, same]) => [method, toBranch(same, 0)]),
  );
  return (method, url) => {
    const branch = byMethod.get(method.toUpperCase());
    const segments = segmentsBelow(pathOf(url), basePath)?.map(decodeSegment);
    if (branch === undefined || segments === undefined) return undefined;
    let best: Candidate<Routed> | undefined;
    for (const route of routesAt(branch, segments)) {
      const candidate = matchRoute(route, segments);
      if (candidate !== undefined && (best === undefined || candidate.rank < best.rank)) best = candidate;
    }
    return best && { operation: best.operation, pathValues: best.pathValues };
  };
}

interface Route<Routed> {
  readonly operation: Routed;
  readonly templates: readonly string[];
}

// Operations whose paths have the same beginning.
interface Branch<Routed> {
  /** The operations whose paths end here. */
  readonly ended: readonly Route<Routed>[];
  /** Branches by the next segment, or by `parameter` if that segment contains one. */
  readonly next: ReadonlyMap<string | typeof parameter, Branch<Routed>>;
}

const parameter: unique symbol = Symbol("parameter");

function toBranch<Routed>(routes: readonly Route<Routed>[], depth: number): Branch<Routed> {
  const groups = Map.groupBy(
    routes.filter(({ templates }) => templates.length > depth),
    ({ templates }) => nameOf(templates[depth] ?? ""),
  );
  return {
    ended: routes.filter(({ templates }) => templates.length === depth),
    next: new Map([...groups].map(([name, same]) => [name, toBranch(same, depth + 1)])),
  };
}

function nameOf(template: string): string | typeof parameter {
  return template.includes("{") ? parameter : template;
}

// The routes that may match a path: every segment is equal or contains a parameter.
function routesAt<Routed>(start: Branch<Routed>, segments: readonly string[]): readonly Route<Routed>[] {
  let branches: readonly Branch<Routed>[] = [start];
  for (const segment of segments) {
    branches = branches.flatMap(({ next }) =>
      [next.get(segment), next.get(parameter)].filter((branch) => branch !== undefined),
    );
  }
  return branches.flatMap(({ ended }) => ended);
}

function pathOf(url: string): string {
  const path = url.startsWith("/") ? url : new URL(url).pathname;
  return path.replace(/[?#].*$/u, "");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

interface Candidate<Routed> extends OperationMatch<Routed> {
  /** One digit per segment: 0 concrete, 1 partly templated, 2 a parameter. Compared as text. */
  readonly rank: string;
}

function matchRoute<Routed>(
  { operation, templates }: Route<Routed>,
  segments: readonly string[],
): Candidate<Routed> | undefined {
  const pathValues: Record<string, string> = {};
  let rank = "";
  for (const [index, template] of templates.entries()) {
    const match = matchSegment(template, segments[index] ?? "");
    if (match === undefined) return undefined;
    Object.assign(pathValues, match.values);
    rank += match.rank;
  }
  return { operation, pathValues, rank };
}
