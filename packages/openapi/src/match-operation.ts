import type { Operation } from "./operation.ts";

export interface OperationMatch {
  readonly operation: Operation;
  /** The values of the path parameters by name, percent-decoded. */
  readonly pathValues: Readonly<Record<string, string>>;
}

/**
 * The operation that a request is for. A concrete segment wins over a templated one (OpenAPI 3.1, Paths Object),
 * from left to right. `url` is an absolute URL or a path; `basePath`, such as `/client/v4`, comes before the
 * documented paths. An empty segment matches no parameter.
 */
export function matchOperation(
  operations: readonly Operation[],
  method: string,
  url: string,
  basePath = "",
): OperationMatch | undefined {
  const segments = segmentsBelow(pathOf(url), basePath);
  if (segments === undefined) return undefined;
  let best: Candidate | undefined;
  for (const operation of operations) {
    if (operation.method !== method.toUpperCase()) continue;
    const candidate = matchPath(operation, segments);
    if (candidate !== undefined && (best === undefined || candidate.rank < best.rank)) best = candidate;
  }
  return best && { operation: best.operation, pathValues: best.pathValues };
}

interface Candidate extends OperationMatch {
  /** One digit a segment: 0 concrete, 1 partly templated, 2 a parameter. Compared as text. */
  readonly rank: string;
}

function pathOf(url: string): string {
  const path = url.startsWith("/") ? url : new URL(url).pathname;
  return path.replace(/[?#].*$/, "");
}

function segmentsBelow(path: string, basePath: string): readonly string[] | undefined {
  const base = basePath.replace(/\/$/, "");
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1).split("/") : undefined;
}

function matchPath(operation: Operation, segments: readonly string[]): Candidate | undefined {
  const templates = operation.path.split("/").slice(1);
  if (templates.length !== segments.length) return undefined;
  const pathValues: Record<string, string> = {};
  let rank = "";
  for (const [index, template] of templates.entries()) {
    const segment = decodeSegment(segments[index] ?? "");
    const match = matchSegment(template, segment);
    if (match === undefined) return undefined;
    Object.assign(pathValues, match.values);
    rank += match.rank;
  }
  return { operation, pathValues, rank };
}

function matchSegment(
  template: string,
  segment: string,
): { readonly rank: string; readonly values: Readonly<Record<string, string>> } | undefined {
  if (!template.includes("{")) return template === segment ? { rank: "0", values: {} } : undefined;
  if (/^\{[^{}]+\}$/.test(template)) {
    return segment === "" ? undefined : { rank: "2", values: { [template.slice(1, -1)]: segment } };
  }
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
  const pattern = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const found = new RegExp(`^${pattern.join("(.+?)")}$`, "s").exec(segment);
  if (found === null) return undefined;
  return {
    rank: "1",
    values: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""])),
  };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
