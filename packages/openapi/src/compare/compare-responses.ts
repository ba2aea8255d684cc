import type { Operation } from "../operations/operation.ts";
import { compareContents } from "./compare-bodies.ts";
import { compareHeaders } from "./compare-headers.ts";
import { compareLinks } from "./compare-links.ts";
import { operationPointers, type OperationSides } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";
import { isUnchangedValue } from "./unchanged-references.ts";

/** Compares the documented responses of an operation. */
export function compareResponses(
  old: Operation,
  now: Operation,
  sides: OperationSides,
): readonly Difference[] {
  const statuses = new Set([...old.responses, ...now.responses].map(({ status }) => status));
  return [...statuses].flatMap((status) => {
    const [was, is] = [old, now].map(({ responses }) => responses.find((one) => one.status === status));
    if (isUnchangedValue(was, is, sides.unchanged)) return [];
    const at = { place: status, pointers: operationPointers(old, now, sides, "responses", status) };
    if (was !== undefined && is !== undefined) {
      return [
        ...compareContents(was.content, is.content, { ...sides, ...at, direction: "response" }),
        ...compareHeaders(was.headers, is.headers, { ...sides, ...at, direction: "response" }),
        ...compareLinks(was.links ?? {}, is.links ?? {}, { ...sides, ...at }),
      ];
    }
    const [kind, side] = was === undefined ? (["added", "after"] as const) : (["removed", "before"] as const);
    const outcome = isSuccess(status, was === undefined ? now : old) ? "success" : "failure";
    return [
      {
        place: status,
        pointer: at.pointers[side],
        side,
        rule: `${outcome}-response-${kind}`,
        message: `was ${kind}`,
      } as const,
    ];
  });
}

// `default` means success only if no success status is documented, as in generated code.
function isSuccess(status: string, { responses }: Operation): boolean {
  if (status !== "default") return status.startsWith("2");
  return !responses.some((response) => response.status.startsWith("2"));
}
