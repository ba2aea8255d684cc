import { matchSegment } from "./match-segment.ts";

/**
 * The segments of a path below a base path, in which a segment with a variable may be any;
 * undefined where it is not below.
 */
export function segmentsBelow(path: string, basePath: string): readonly string[] | undefined {
  const base = basePath.replace(/\/$/u, "");
  if (!base.includes("{")) {
    return path.startsWith(`${base}/`) ? path.slice(base.length + 1).split("/") : undefined;
  }
  const [templates, segments] = [base.split("/"), path.split("/")];
  const fits = templates.every((template, at) => matchSegment(template, segments[at] ?? "") !== undefined);
  return fits && segments.length > templates.length ? segments.slice(templates.length) : undefined;
}
