import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { findByRef } from "../document/resolve-ref.ts";
import { documentKey } from "./create-compiler.ts";
import { SpecError } from "../document/spec-error.ts";
import { parsePointer, toPointer } from "../json/json-pointer.ts";
import { isJsonObject } from "../json/json-object.ts";

/**
 * Makes the error for a schema that does not compile. ajv says what is wrong but not where, so this
 * finds the innermost schema that does not compile. `pointer` is where the given schema is.
 */
export function locateFault(schema: Schema, pointer: string, context: CompileContext): SpecError {
  const unknown: Fault = { place: [], error: new Error("it cannot be compiled") };
  const fault = findFault(schema, parsePointer(pointer), { ...context, visited: new Set() }) ?? unknown;
  const message = fault.error instanceof Error ? fault.error.message : String(fault.error);
  return unusable(toPointer(fault.place), message.replaceAll(documentKey, ""), fault.error);
}

/**
 * Makes the error for a schema at which JavaScript's stack ended. No part of it is at fault, and
 * each that was tried would end the stack again.
 */
export function tooDeep(pointer: string, cause: RangeError): SpecError {
  return unusable(pointer, "its references lead on more often than can be followed", cause);
}

function unusable(pointer: string, reason: string, cause: unknown): SpecError {
  return new SpecError(
    {
      pointer,
      reason: `the schema cannot be used: ${reason}`,
      nextStep: "Correct the schema; nothing can be checked against it until then.",
    },
    { cause },
  );
}

interface CompileContext {
  readonly document: OpenApiDocument;
  readonly compile: (schema: Schema) => unknown;
}

interface Search extends CompileContext {
  readonly visited: Set<Schema>;
}

interface Fault {
  readonly place: readonly string[];
  readonly error: unknown;
}

function findFault(schema: Schema, place: readonly string[], search: Search): Fault | undefined {
  if (search.visited.has(schema)) return undefined;
  search.visited.add(schema);
  const error = compileError(schema, search);
  if (error === undefined) return undefined;
  const inside = schemasBelow(schema, place, search.document);
  for (const [below, subschema] of inside) {
    const fault = findFault(subschema, below, search);
    if (fault !== undefined) return fault;
  }
  // What fails for a schema that is being looked at is not at fault itself.
  return inside.every(([, one]) => compileError(one, search) === undefined) ? { place, error } : undefined;
}

function compileError(schema: Schema, { compile }: Search): unknown {
  try {
    compile(schema);
    return undefined;
  } catch (error) {
    return error;
  }
}

function schemasBelow(
  schema: Schema,
  place: readonly string[],
  document: OpenApiDocument,
): readonly (readonly [readonly string[], SchemaObject])[] {
  if (typeof schema === "boolean") return [];
  const below: (readonly [readonly string[], SchemaObject])[] = [];
  mapSubschemas(schema, (subschema, name) => below.push([[...place, ...name], subschema]));
  if (typeof schema.$ref !== "string") return below;
  const target = findByRef(document, schema.$ref);
  return isJsonObject(target) ? [...below, [parsePointer(schema.$ref.slice(1)), target]] : below;
}
