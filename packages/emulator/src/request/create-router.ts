import { createOperationMatcher } from "@cftokens/openapi";
import { basePath, type EmulatedOperation } from "../operations/emulated-operation.ts";
import { createMemory } from "../values/memory.ts";
import { createParameterReader, type ReadParameters } from "./read-parameters.ts";

/** The operation that a request is for, and the values in its path. */
export interface Route {
  readonly emulated: EmulatedOperation;
  readonly path: ReadParameters;
  /** Reads a query, given as text. */
  readonly readQuery: (query: string) => ReadParameters;
}

/** Finds the operation of a request by its method and its percent-encoded path. */
export type Router = (method: string, path: string) => Route | undefined;

/**
 * Creates the router of the emulated operations. A path that ends in an empty identifier means the
 * collection (observed). What a text means is remembered, because it depends on the text alone.
 */
export function createRouter(operations: readonly EmulatedOperation[]): Router {
  const match = createOperationMatcher(operations.map(toRoutable), basePath);
  const routes = createMemory<Route | undefined>();
  return (method, path) =>
    routes.remember(`${method} ${path}`, () => {
      const found = match(method, path.replace(/(.)\/$/u, "$1"));
      if (found?.operation.method !== method) return { value: undefined, size: 0 };
      const { emulated, readPath, readQuery } = found.operation;
      const pathTexts = found.pathValues;
      return {
        value: { emulated, path: readPath((name) => pathTexts[name]), readQuery },
        size: path.length,
      };
    });
}

function toRoutable(emulated: EmulatedOperation) {
  const { operation, validator } = emulated;
  const { method, path } = operation;
  const readPath = createParameterReader(operation, "path", validator);
  const readQueryTexts = createParameterReader(operation, "query", validator);
  const queries = createMemory<ReadParameters>();
  const readQuery = (query: string): ReadParameters =>
    queries.remember(query, () => {
      const texts = new URLSearchParams(query);
      return { value: readQueryTexts((name) => texts.get(name) ?? undefined), size: query.length };
    });
  return { method, path, emulated, readPath, readQuery };
}
