import type { OpenedOperation } from "../catalog/opened-operation.ts";
import { writeSegment } from "./assignment.ts";
import { bodyOf } from "./body-of.ts";
import type { ValueProblem } from "./call-values.ts";
import { createNameContext, placeName } from "./place-assignment.ts";

/**
 * Creates a function that says a problem with the name under which its value is assigned:
 * `per_page must be at most 50`. A name that may be several values has its place before it.
 */
export function createProblemWriter(opened: OpenedOperation): (problem: ValueProblem) => string {
  const context = createNameContext(opened, bodyOf(opened));
  return ({ place, segments, message }) => {
    if (place === undefined) return `${segments.join(".")} ${message}`;
    if (segments.length === 0) return `the ${place} ${message}`;
    // Dots in the name of a parameter need no backslash: it is looked up as a whole.
    const written = (place === "body" ? segments.map(writeSegment) : segments).join(".");
    const { target } = placeName(place === "body" ? segments : written.split("."), context);
    const isClear = target?.place === place && target.segments.join("\0") === segments.join("\0");
    return `${isClear ? written : `${place}.${written}`} ${message}`;
  };
}
