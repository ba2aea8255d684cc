import { decodeSegment } from "./decode-segment.ts";
import { matchPath, type SegmentTemplate, splitTemplate } from "./match-path.ts";
import { matchSegment } from "./match-segment.ts";
import type { Operation } from "./operation.ts";
import { readPathTemplate, type Templated, type TemplatePair } from "./path-template.ts";
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
 * from left to right; of equal paths the one with more of the query in its template, and then the
 * first. A parameter written `{+name}` has one segment or several; operations with one are tried
 * one after the other. `basePath`, such as `/client/v4`, precedes the documented paths; a segment
 * of it with a variable, such as `{version}`, may be any. An empty segment matches no parameter.
 * Percent-encoding makes no difference, nor does a fragment.
 */
export function createOperationMatcher<Routed extends Templated & Pick<Operation, "method">>(
  operations: readonly Routed[],
  basePath = "",
): OperationMatcher<Routed> {
  const groups = Map.groupBy(operations.map(toRoute), ({ operation }) => operation.method);
  const byMethod = new Map([...groups].map(([method, same]) => [method, toRoutes(same)]));
  return (method, url) => {
    const routes = byMethod.get(method.toUpperCase());
    const { path, query } = partsOf(url);
    const segments = segmentsBelow(path, basePath)?.map(decodeSegment);
    if (routes === undefined || segments === undefined) return undefined;
    let best: Candidate<Routed> | undefined;
    for (const route of [...routesAt(routes.short, segments), ...routes.long]) {
      const candidate = matchRoute(route, segments, query);
      if (candidate !== undefined && (best === undefined || isBefore(candidate, best))) best = candidate;
    }
    return best && { operation: best.operation, pathValues: best.pathValues };
  };
}

interface Route<Routed> {
  readonly operation: Routed;
  readonly templates: readonly SegmentTemplate[];
  readonly pairs: readonly TemplatePair[];
}

function toRoute<Routed extends Templated>(operation: Routed): Route<Routed> {
  const { path, pairs } = readPathTemplate(operation);
  return { operation, templates: splitTemplate(path), pairs };
}

interface Routes<Routed> {
  /** Those whose paths have as many segments as their templates. */
  readonly short: Branch<Routed>;
  readonly long: readonly Route<Routed>[];
}

function toRoutes<Routed>(routes: readonly Route<Routed>[]): Routes<Routed> {
  const isLong = ({ templates }: Route<Routed>) => templates.some((template) => template.isLong);
  return {
    short: toBranch(
      routes.filter((route) => !isLong(route)),
      0,
    ),
    long: routes.filter(isLong),
  };
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
    ({ templates }) => nameOf(templates[depth]?.text ?? ""),
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

function partsOf(url: string): { readonly path: string; readonly query: string } {
  const { pathname, search } = url.startsWith("/") ? splitPath(url) : new URL(url);
  return { path: pathname, query: search };
}

function splitPath(url: string): { readonly pathname: string; readonly search: string } {
  const [, pathname = "", search = ""] = /^([^?#]*)(\?[^#]*)?/u.exec(url) ?? [];
  return { pathname, search };
}

interface Candidate<Routed> extends OperationMatch<Routed> {
  readonly rank: string;
  /** How many pairs of the query its template has; those with a fixed value count twice. */
  readonly asked: number;
}

function isBefore<Routed>(one: Candidate<Routed>, other: Candidate<Routed>): boolean {
  return one.rank === other.rank ? one.asked > other.asked : one.rank < other.rank;
}

function matchRoute<Routed>(
  { operation, templates, pairs }: Route<Routed>,
  segments: readonly string[],
  query: string,
): Candidate<Routed> | undefined {
  const match = matchPath(templates, segments);
  if (match === undefined) return undefined;
  if (pairs.length === 0) return { operation, pathValues: match.values, rank: match.rank, asked: 0 };
  const inQuery = matchPairs(pairs, new URLSearchParams(query));
  return (
    inQuery && {
      operation,
      pathValues: { ...match.values, ...inQuery.values },
      rank: match.rank,
      asked: inQuery.asked,
    }
  );
}

interface PairsMatch extends Pick<Candidate<unknown>, "asked"> {
  readonly values: Readonly<Record<string, string>>;
}

function matchPairs(pairs: readonly TemplatePair[], query: URLSearchParams): PairsMatch | undefined {
  let all: PairsMatch = { values: {}, asked: 0 };
  for (const { name, value } of pairs) {
    const sent = query.get(name);
    const match = sent === null ? undefined : matchPair(value, sent);
    if (match === undefined) return undefined;
    all = { values: { ...all.values, ...match.values }, asked: all.asked + match.asked };
  }
  return all;
}

// A value in a query may be empty, unlike one in a path.
function matchPair(template: string | undefined, sent: string): PairsMatch | undefined {
  if (template === undefined) return { values: {}, asked: 1 };
  if (/^\{[^{}]+\}$/u.test(template)) return { values: { [template.slice(1, -1)]: sent }, asked: 1 };
  const match = matchSegment(template, sent);
  return match && { values: match.values, asked: match.rank === "0" ? 2 : 1 };
}
