import type { Operation, OperationHeader, OperationResponse } from "../operations/operation.ts";
import { compareContents } from "./compare-bodies.ts";
import { operationPointer, type OperationSides } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
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
    const at = { place: status, pointer: operationPointer(old, "responses", status) };
    if (was !== undefined && is !== undefined) {
      return [
        ...compareContents(was.content, is.content, { ...sides, ...at, direction: "response" }),
        ...compareHeaders(was, is, { ...sides, ...at }),
      ];
    }
    const kind = was === undefined ? "added" : "removed";
    const outcome = isSuccess(status, was === undefined ? now : old) ? "success" : "failure";
    return [{ ...at, rule: `${outcome}-response-${kind}`, message: `was ${kind}` } as const];
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
  at: OperationSides & { readonly place: string; readonly pointer: string },
): readonly Difference[] {
  const names = new Set([...Object.keys(old.headers), ...Object.keys(now.headers)]);
  return [...names].flatMap((name) => {
    const [was, is] = [old.headers[name], now.headers[name]];
    const place = { place: `${at.place} header ${name}`, pointer: `${at.pointer}/headers/${name}` };
    if (was === undefined)
      return [{ ...place, rule: "response-header-added", message: "was added" } as const];
    if (is === undefined)
      return [{ ...place, rule: "response-header-removed", message: "was removed" } as const];
    const located = ({ schema }: OperationHeader) => [{ schema, pointer: `${place.pointer}/schema` }];
    return [
      ...headerRequirement(was, is, place),
      ...compareSchemas(located(was), located(is), { ...at, ...place, direction: "response" }),
    ];
  });
}

function headerRequirement(
  was: OperationHeader,
  is: OperationHeader,
  place: Pick<Difference, "place" | "pointer">,
): readonly Difference[] {
  if (was.required === is.required) return [];
  return [
    is.required
      ? { ...place, rule: "response-header-became-required", message: "became required" }
      : { ...place, rule: "response-header-became-optional", message: "became optional" },
  ];
}
