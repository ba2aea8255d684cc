import type { Operation, OperationHeader, OperationResponse } from "../operations/operation.ts";
import { compareContents } from "./compare-bodies.ts";
import { operationPointers, pointersBelow, type OperationSides, type Pointers } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { Applying } from "./applying.ts";
import type { Difference } from "./spec-change.ts";

/** Compares the documented responses of an operation. */
export function compareResponses(
  old: Operation,
  now: Operation,
  sides: OperationSides,
): readonly Difference[] {
  const statuses = new Set([...old.responses, ...now.responses].map(({ status }) => status));
  return [...statuses].flatMap((status) => {
    const [was, is] = [old, now].map(({ responses }) => responses.find((one) => one.status === status));
    const at = { place: status, pointers: operationPointers(old, now, sides, "responses", status) };
    if (was !== undefined && is !== undefined) {
      return [
        ...compareContents(was.content, is.content, { ...sides, ...at, direction: "response" }),
        ...compareHeaders(was, is, { ...sides, ...at }),
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

function compareHeaders(
  old: OperationResponse,
  now: OperationResponse,
  at: OperationSides & { readonly place: string; readonly pointers: Pointers },
): readonly Difference[] {
  const names = new Set([...Object.keys(old.headers), ...Object.keys(now.headers)]);
  return [...names].flatMap((name) => {
    const [was, is] = [old.headers[name], now.headers[name]];
    const place = `${at.place} header ${name}`;
    const pointers = pointersBelow(at.pointers, at, "headers", name);
    const here = { place, pointer: pointers.after, side: "after" } as const;
    if (was === undefined) return [{ ...here, rule: "response-header-added", message: "was added" } as const];
    if (is === undefined)
      return [
        { place, pointer: pointers.before, rule: "response-header-removed", message: "was removed" } as const,
      ];
    return [
      ...headerRequirement(was, is, here),
      ...compareSchemas(headerSchema(was, pointers.before), headerSchema(is, pointers.after), {
        ...at,
        place,
        direction: "response",
      }),
    ];
  });
}

function headerSchema({ schema, mediaType }: OperationHeader, pointer: string): Applying {
  const below = mediaType === undefined ? ["schema"] : ["content", mediaType, "schema"];
  return [{ schema, pointer: pointer + toPointer(below) }];
}

function headerRequirement(
  was: OperationHeader,
  is: OperationHeader,
  place: Pick<Difference, "place" | "pointer" | "side">,
): readonly Difference[] {
  if (was.required === is.required) return [];
  return [
    is.required
      ? { ...place, rule: "response-header-became-required", message: "became required" }
      : { ...place, rule: "response-header-became-optional", message: "became optional" },
  ];
}
