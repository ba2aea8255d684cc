import { decodeSegment } from "./decode-segment.ts";
import { matchSegment } from "./match-segment.ts";
import { withoutOperators } from "./path-template.ts";

/** A segment of a path template. */
export interface SegmentTemplate {
  readonly text: string;
  /** Whether it has a parameter that may have slashes, and so may be several segments. */
  readonly isLong: boolean;
}

/** The values in a path, and how concrete its template is. */
export interface PathMatch {
  readonly values: Readonly<Record<string, string>>;
  /**
   * A digit for each segment of the template, to be compared as text: 0 concrete, 1 partly
   * templated, 2 a parameter, 3 and 4 the same of several segments; 9 at its end.
   */
  readonly rank: string;
}

/** Splits a path template into its segments, without what precedes the first slash. */
export function splitTemplate(path: string): readonly SegmentTemplate[] {
  return path
    .split("/")
    .slice(1)
    .map((segment) => {
      const text = withoutOperators(segment);
      return { text: decodeSegment(text), isLong: text !== segment };
    });
}

/**
 * Matches decoded segments with a template. The first of several parameters with slashes is as
 * short as it can be, in a time that grows with the length of the path alone: what follows it may
 * as well begin at the first place where it fits.
 */
export function matchPath(
  templates: readonly SegmentTemplate[],
  segments: readonly string[],
): PathMatch | undefined {
  const matching = { values: {}, rank: "" };
  let at = 0;
  for (const [index, template] of templates.entries()) {
    if (template.isLong) return matchLong(matching, templates.slice(index), segments.slice(at));
    if (!add(matching, template.text, segments[at])) return undefined;
    at += 1;
  }
  return at === segments.length ? { ...matching, rank: `${matching.rank}9` } : undefined;
}

// The template begins with a parameter that may have slashes.
function matchLong(
  before: PathMatch,
  [long, ...templates]: readonly SegmentTemplate[],
  segments: readonly string[],
): PathMatch | undefined {
  const next = templates.findIndex(({ isLong }) => isLong);
  const beside = next === -1 ? templates : templates.slice(0, next);
  const last = segments.length - beside.length;
  // The last one of them reaches as far as what follows it lets it.
  for (let end = next === -1 ? last : 1; end >= 1 && end <= last; end += 1) {
    const after = { values: {}, rank: "" };
    if (!beside.every(({ text }, index) => add(after, text, segments[end + index]))) continue;
    const match = matchSegment(long?.text ?? "", segments.slice(0, end).join("/"));
    if (match === undefined) continue;
    const values = { ...before.values, ...match.values, ...after.values };
    const rank = `${before.rank}${match.rank === "2" ? "4" : "3"}${after.rank}`;
    if (next === -1) return { values, rank: `${rank}9` };
    return matchLong({ values, rank }, templates.slice(next), segments.slice(end + beside.length));
  }
  return undefined;
}

interface Matching {
  readonly values: Record<string, string>;
  rank: string;
}

function add(matching: Matching, template: string, segment: string | undefined): boolean {
  const match = segment === undefined ? undefined : matchSegment(template, segment);
  if (match === undefined) return false;
  Object.assign(matching.values, match.values);
  matching.rank += match.rank;
  return true;
}
