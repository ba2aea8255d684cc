import { listOperations } from "../operations/list-operations.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Operation } from "../operations/operation.ts";
import { compareCallbacks } from "./compare-callbacks.ts";
import { compareServers } from "./compare-servers.ts";
import { truePointer } from "./true-pointer.ts";
import { compareOperations } from "./compare-operations.ts";
import { createComparisonMemory } from "./schema-pairs.ts";
import { renamedSchemes } from "./compare-security.ts";
import { operationPointer, type OperationSides } from "./operation-sides.ts";
import { type Difference, type SpecChange, toChange } from "./spec-change.ts";
import { unchangedReferences } from "./unchanged-references.ts";

/** A document, and the name under which its changes are reported. */
export interface NamedDocument {
  readonly name: string;
  readonly document: OpenApiDocument;
}

/**
 * Lists every change between two states of some documents that a client can notice, each judged by
 * one of `changeRules`. Operations are matched by method and path, whatever their path parameters
 * are called, then by id, even across documents. Texts, examples, order and the names of components
 * do not matter. The documents must be OpenAPI 3.1, as loadDocument returns them. Throws SpecError
 * for a broken `$ref`.
 */
export function compareDocuments(
  before: readonly NamedDocument[],
  after: readonly NamedDocument[],
): readonly SpecChange[] {
  const { pairs, removed, added } = matchOperations(before.flatMap(locate), after.flatMap(locate));
  const sidesOf = memoizeSides();
  return [
    ...pairDocuments(before, after).flatMap(([old, now]) => {
      const sides = sidesOf(old.document, now.document);
      const differences = [
        ...compareServers(old.document.servers, now.document.servers, {
          before: "/servers",
          after: "/servers",
        }),
        ...compareCallbacks(old.document.webhooks, now.document.webhooks, {
          ...sides,
          kind: "webhook",
          pointers: { before: "/webhooks", after: "/webhooks" },
        }),
      ];
      return differences.map((one) =>
        toChange(pointed(one, sides), { document: old.name, sources: [old, now] }),
      );
    }),
    ...pairs.flatMap(([old, now]) => {
      const sides = sidesOf(old.document, now.document);
      const differences = compareOperations(old.operation, now.operation, sides);
      return differences.map((one) =>
        toChange(pointed(one, sides), {
          document: old.name,
          sources: [old, now],
          operation: old.operation.id,
        }),
      );
    }),
    ...removed.map((one) => wholeOperation("operation-removed", one)),
    ...added.map((one) => wholeOperation("operation-added", one)),
  ];
}

interface LocatedOperation extends NamedDocument {
  readonly operation: Operation;
}

function locate(named: NamedDocument): readonly LocatedOperation[] {
  return listOperations(named.document).map((operation) => ({ ...named, operation }));
}

interface OperationMatch {
  readonly pairs: readonly (readonly [LocatedOperation, LocatedOperation])[];
  readonly removed: readonly LocatedOperation[];
  readonly added: readonly LocatedOperation[];
}

function matchOperations(
  before: readonly LocatedOperation[],
  after: readonly LocatedOperation[],
): OperationMatch {
  return [
    (one: LocatedOperation) => `${one.name} ${one.operation.method} ${one.operation.path}`,
    (one: LocatedOperation) => `${one.name} ${routeOf(one.operation)}`,
    ({ operation }: LocatedOperation) => `${operation.method} ${operation.path}`,
    ({ operation }: LocatedOperation) => routeOf(operation),
    (one: LocatedOperation) => `${one.name} ${one.operation.id}`,
    ({ operation }: LocatedOperation) => operation.id,
  ].reduce(pairBy, { pairs: [], removed: before, added: after });
}

function routeOf({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/gu, "{}")}`;
}

function pairBy(match: OperationMatch, keyOf: (one: LocatedOperation) => string): OperationMatch {
  const open = new Map(match.added.map((one) => [keyOf(one), one]));
  const pairs = match.removed.flatMap((old) => {
    const now = open.get(keyOf(old));
    if (now === undefined) return [];
    open.delete(keyOf(old));
    return [[old, now] as const];
  });
  const paired = new Set(pairs.flat());
  return {
    pairs: [...match.pairs, ...pairs],
    removed: match.removed.filter((one) => !paired.has(one)),
    added: match.added.filter((one) => !paired.has(one)),
  };
}

function memoizeSides(): (before: OpenApiDocument, after: OpenApiDocument) => OperationSides {
  const known = new Map<OpenApiDocument, Map<OpenApiDocument, OperationSides>>();
  return (before, after) => {
    const ofBefore = known.get(before) ?? new Map<OpenApiDocument, OperationSides>();
    known.set(before, ofBefore);
    const sides = ofBefore.get(after) ?? toSides(before, after);
    ofBefore.set(after, sides);
    return sides;
  };
}

function toSides(before: OpenApiDocument, after: OpenApiDocument): OperationSides {
  const unchanged = unchangedReferences(before, after);
  const renamed = renamedSchemes(before, after);
  return { before, after, unchanged, renamed, memory: createComparisonMemory() };
}

function wholeOperation(rule: "operation-removed" | "operation-added", one: LocatedOperation): SpecChange {
  const { name, operation } = one;
  const message = `${operation.method} ${operation.path} was ${rule === "operation-added" ? "added" : "removed"}`;
  const pointer = operationPointer(operation);
  const side = rule === "operation-added" ? "after" : "before";
  return toChange(
    { rule, place: "", pointer, side, message },
    { document: name, sources: [one, one], operation: operation.id },
  );
}

// Documents of one name, and a document that is alone on each side, whatever it is called.
function pairDocuments(
  before: readonly NamedDocument[],
  after: readonly NamedDocument[],
): readonly (readonly [NamedDocument, NamedDocument])[] {
  const [old, now] = [before[0], after[0]];
  if (old !== undefined && now !== undefined && before.length + after.length === 2) return [[old, now]];
  return before.flatMap((one) =>
    after.filter(({ name }) => name === one.name).map((other) => [one, other] as const),
  );
}

function pointed(difference: Difference, { before, after }: OperationSides): Difference {
  const document = difference.side === "after" ? after : before;
  return { ...difference, pointer: truePointer(document, difference.pointer) };
}
