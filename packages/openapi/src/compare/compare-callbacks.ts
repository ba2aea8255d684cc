import type { OpenApiDocument, Parameter, PathItem } from "../document/openapi-document.ts";
import { placeOfMethod } from "../document/path-item-methods.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { isJsonObject } from "../json/json-object.ts";
import { parsePointer, toPointer } from "../json/json-pointer.ts";
import { listOperations } from "../operations/list-operations.ts";
import type { Operation } from "../operations/operation.ts";
import { compareContents } from "./compare-bodies.ts";
import { parameterSchemas } from "./compare-parameters.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { pointerInLists } from "./parameter-pointer.ts";
import { pointersBelow, type OperationSides, type Pointers } from "./operation-sides.ts";
import type { Difference } from "./spec-change.ts";

/**
 * Compares what an API sends by itself: webhooks, or the callbacks of an operation, which are path
 * items by name. What is sent is read by clients as answers are, and what they answer is read as
 * requests are.
 */
export function compareCallbacks(
  old: unknown,
  now: unknown,
  at: OperationSides & { readonly kind: "webhook" | "callback"; readonly pointers: Pointers },
): readonly Difference[] {
  const [was, is] = [sendingsOf(at.before, old), sendingsOf(at.after, now)];
  const { kind, pointers } = at;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly Difference[] => {
    const [before, after] = [was.get(key), is.get(key)];
    const own: Pointers = {
      before: `${pointers.before}${before?.pointer ?? ""}`,
      after: `${pointers.after}${after?.pointer ?? ""}`,
    };
    const place = `${kind} ${key}`;
    if (before === undefined)
      return [{ rule: `${kind}-added`, place, pointer: own.after, side: "after", message: "was added" }];
    if (after === undefined)
      return [{ rule: `${kind}-removed`, place, pointer: own.before, message: "was removed" }];
    const pair: SendingPair = { before, after, sides: at, place, pointers: own };
    return [
      ...compareSentParameters(pair),
      ...compareContents(
        before.operation.requestBody?.content ?? {},
        after.operation.requestBody?.content ?? {},
        { ...at, direction: "response", place, pointers: pointersBelow(own, at, "requestBody") },
      ),
      ...compareReceiverResponses(pair),
    ];
  });
}

// One sending in both documents.
interface SendingPair {
  readonly before: Sending;
  readonly after: Sending;
  readonly sides: OperationSides;
  readonly place: string;
  readonly pointers: Pointers;
}

function compareSentParameters({ before, after, sides, ...at }: SendingPair): readonly Difference[] {
  const [was, is] = [before, after].map(
    ({ operation }) => new Map(operation.parameters.map((one) => [`${one.in}.${one.name}`, one])),
  );
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap(
    (key): readonly Difference[] => {
      const [old, now] = [was?.get(key), is?.get(key)];
      const place = `${at.place} ${key}`;
      const from = old === undefined ? "" : sentPointer(sides.before, at.pointers.before, old);
      if (now === undefined)
        return [{ rule: "sent-parameter-removed", place, pointer: from, message: "was removed" }];
      const to = sentPointer(sides.after, at.pointers.after, now);
      const here = { place, pointer: to, side: "after" } as const;
      if (old === undefined) return [{ ...here, rule: "sent-parameter-added", message: "was added" }];
      return [
        ...((old.required ?? false) === (now.required ?? false)
          ? []
          : [
              now.required === true
                ? ({ ...here, rule: "sent-parameter-became-required", message: "became required" } as const)
                : ({ ...here, rule: "sent-parameter-became-optional", message: "became optional" } as const),
            ]),
        ...compareSchemas(
          parameterSchemas({ ...old, pointer: from }),
          parameterSchemas({ ...now, pointer: to }),
          { ...sides, place, direction: "response" },
        ),
      ];
    },
  );
}

function sentPointer(document: OpenApiDocument, own: string, parameter: Parameter): string {
  const item = own.slice(0, own.lastIndexOf("/"));
  return pointerInLists(document, [`${own}/parameters`, `${item}/parameters`], parameter) ?? own;
}

// What receivers answer is read by the API, as requests are.
function compareReceiverResponses({ before, after, sides, ...at }: SendingPair): readonly Difference[] {
  const statuses = new Set(
    [before, after].flatMap((one) => one.operation.responses.map(({ status }) => status)),
  );
  return [...statuses].flatMap((status): readonly Difference[] => {
    const [was, is] = [before, after].map(({ operation }) =>
      operation.responses.find((one) => one.status === status),
    );
    const place = `${at.place} ${status}`;
    const pointers = pointersBelow(at.pointers, sides, "responses", status);
    if (is === undefined)
      return [{ rule: "receiver-response-removed", place, pointer: pointers.before, message: "was removed" }];
    const here = { place, pointer: pointers.after, side: "after" } as const;
    if (was === undefined) return [{ ...here, rule: "receiver-response-added", message: "was added" }];
    return compareContents(was.content, is.content, { ...sides, direction: "request", place, pointers });
  });
}

interface Sending {
  readonly operation: Operation;
  /** Below the path items. */
  readonly pointer: string;
}

function sendingsOf(document: OpenApiDocument, items: unknown): ReadonlyMap<string, Sending> {
  const sendings = new Map<string, Sending>();
  for (const [pointer, item] of pathItemsOf(document, items)) {
    for (const operation of listOperations({ ...document, paths: { "/": item } })) {
      const name = parsePointer(pointer).join(" ");
      sendings.set(`${name} ${operation.method}`, {
        operation,
        pointer: `${pointer}${toPointer(placeOfMethod(operation.method))}`,
      });
    }
  }
  return sendings;
}

// Webhooks are path items by name, callbacks such by name and expression.
function pathItemsOf(document: OpenApiDocument, items: unknown): readonly (readonly [string, PathItem])[] {
  if (!isJsonObject(items)) return [];
  return Object.entries(items).flatMap(([name, written]) => {
    if (!isJsonObject(written)) return [];
    const item = resolveRef<PathItem & Readonly<Record<string, unknown>>>(document, { ...written });
    const isExpressions = Object.keys(item).some((key) => /[{$/]/u.test(key) && key !== "$ref");
    if (!isExpressions) return [[toPointer([name]), item] as const];
    return Object.entries(item).flatMap(([expression, one]) =>
      isJsonObject(one)
        ? [[toPointer([name, expression]), resolveRef<PathItem>(document, { ...one })] as const]
        : [],
    );
  });
}
