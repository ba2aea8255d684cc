import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Reference } from "./openapi-document.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Checks that a value has the shape that readers of OpenApiDocument rely on. It is not a linter: it
 * ignores what nobody here reads. Throws SpecError.
 */
export function checkDocument(value: unknown): OpenApiDocument {
  if (!isJsonObject(value)) throw wrong([], "is not an object");
  const version = value["openapi"];
  if (typeof version !== "string" || !/^3\.[01]\./u.test(version)) {
    throw wrong(["openapi"], `is ${JSON.stringify(version)}, not a version 3.0.x or 3.1.x`);
  }
  checkObject(value, "info", []);
  checkOptionalObject(value, "components", []);
  for (const [path, item] of checkOptionalObject(value, "paths", [])) {
    if (path.startsWith("/")) checkPathItem(item, ["paths", path]);
  }
  // The one place where a checked value becomes a document.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its shape was checked above
  return value as unknown as OpenApiDocument;
}

const methodKeys = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function checkPathItem(item: unknown, place: readonly string[]): void {
  if (!isJsonObject(item)) throw wrong(place, "is not an object");
  checkParameters(item, place);
  for (const key of methodKeys) {
    if (item[key] === undefined) continue;
    const operation = checkObject(item, key, place);
    const operationPlace = [...place, key];
    checkParameters(operation, operationPlace);
    checkOptionalObject(operation, "requestBody", operationPlace);
    for (const [status, response] of checkOptionalObject(operation, "responses", operationPlace)) {
      if (!status.startsWith("x-")) checkResponse(response, [...operationPlace, "responses", status]);
    }
  }
}

function checkParameters(owner: JsonObject, place: readonly string[]): void {
  const parameters = owner["parameters"] ?? [];
  if (!Array.isArray(parameters)) throw wrong([...place, "parameters"], "is not a list");
  for (const [index, parameter] of parameters.entries()) {
    const named =
      isJsonObject(parameter) && (isReference(parameter) || typeof parameter["name"] === "string");
    if (!named) throw wrong([...place, "parameters", String(index)], "is not a parameter with a name");
  }
}

function checkResponse(response: unknown, place: readonly string[]): void {
  if (!isJsonObject(response)) throw wrong(place, "is not an object");
  for (const [mediaType, body] of checkOptionalObject(response, "content", place)) {
    if (!isJsonObject(body)) throw wrong([...place, "content", mediaType], "is not an object");
  }
}

function checkObject(owner: JsonObject, name: string, place: readonly string[]): JsonObject {
  const value = owner[name];
  if (!isJsonObject(value)) throw wrong([...place, name], "is not an object");
  return value;
}

function checkOptionalObject(
  owner: JsonObject,
  name: string,
  place: readonly string[],
): readonly [string, unknown][] {
  return owner[name] === undefined ? [] : Object.entries(checkObject(owner, name, place));
}

function isReference(value: JsonObject): value is JsonObject & Reference {
  return typeof value["$ref"] === "string";
}

function wrong(place: readonly string[], reason: string): SpecError {
  const what = place.at(-1) ?? "the document";
  return new SpecError({
    pointer: toPointer(place),
    reason: `${what} ${reason}`,
    nextStep: "Correct it as the OpenAPI specification describes it.",
  });
}
