import {
  childOf,
  isJsonObject,
  parsePointer,
  placeOfOperation,
  pointerBelow,
  toPointer,
} from "@cftokens/openapi/json";
import { matchResponse, type OpenApiDocument, type Operation } from "@cftokens/openapi";
import { refPointer } from "@cftokens/openapi/schema";
import { type AnswerPlace, contentOf } from "./answer-place.ts";

/**
 * Where a document says what an answer has at a place, as JSON pointers, the nearest one first: the
 * schema of the place as far as it is described, what is around that, the answer, the operation.
 */
export function answerPointers(
  document: OpenApiDocument,
  operation: Operation,
  place: AnswerPlace,
): readonly string[] {
  const ofOperation = toPointer(placeOfOperation(operation));
  const nearest = pointersInResponse(document, operation, place).slice(-mostPointers).toReversed();
  // Also those that it might have since the document was read.
  const status = String(place.status);
  const answers = [status, `${status.charAt(0)}XX`, "default"].map(
    (name) => `${ofOperation}${toPointer(["responses", name])}`,
  );
  return [...new Set([...nearest, ...answers, ofOperation])];
}

// From the outermost to the innermost.
function pointersInResponse(
  document: OpenApiDocument,
  operation: Operation,
  place: AnswerPlace,
): readonly string[] {
  const response = matchResponse(operation, place.status);
  const start = follow(document, [...placeOfOperation(operation), "responses", response?.status ?? ""]);
  if (start === undefined) return [];
  if (place.header !== undefined) {
    const named = headerNamed(start.value, place.header);
    const header = named === undefined ? undefined : below(document, start, ["headers", named]);
    return header === undefined ? [start.pointer] : [start.pointer, header.pointer];
  }
  const content = contentOf(operation, place);
  const media = content && below(document, start, ["content", content.mediaType]);
  const schema = media && below(document, media, ["schema"]);
  if (media === undefined) return [start.pointer];
  if (schema === undefined) return [start.pointer, media.pointer];
  return [start.pointer, media.pointer, ...pointersInSchema(document, schema, place.segments)];
}

// The headers of an answer have their names in any case.
function headerNamed(response: unknown, name: string): string | undefined {
  const headers = childOf(response, "headers");
  return isJsonObject(headers)
    ? Object.keys(headers).find((one) => one.toLowerCase() === name.toLowerCase())
    : undefined;
}

// A value of the document, and where it stands.
interface Found {
  readonly value: unknown;
  readonly pointer: string;
}

function follow(document: OpenApiDocument, segments: readonly string[]): Found | undefined {
  return below(document, { value: document, pointer: "" }, segments);
}

// What a reference leads to is gone through, and the last one is followed as well.
function below(document: OpenApiDocument, from: Found, segments: readonly string[]): Found | undefined {
  let found: Found | undefined = resolved(document, from);
  for (const segment of segments) {
    const value = found && childOf(found.value, segment);
    if (found === undefined || value === undefined) return undefined;
    found = resolved(document, { value, pointer: pointerBelow(found.pointer, segment) });
  }
  return found;
}

function resolved(document: OpenApiDocument, from: Found): Found {
  const seen = new Set<unknown>();
  let found = from;
  for (let next = targetOf(document, found); next !== undefined; next = targetOf(document, found)) {
    if (seen.has(next.value)) return from;
    seen.add(next.value);
    found = next;
  }
  return found;
}

function targetOf(document: OpenApiDocument, { value }: Found): Found | undefined {
  const ref = isJsonObject(value) ? value["$ref"] : undefined;
  if (typeof ref !== "string" || !ref.startsWith("#")) return undefined;
  const pointer = refPointer(ref);
  const target = valueOf(document, pointer);
  return target === undefined ? undefined : { value: target, pointer };
}

function valueOf(document: OpenApiDocument, pointer: string): unknown {
  return parsePointer(pointer).reduce<unknown>((value, segment) => childOf(value, segment), document);
}

// All schemas that apply are followed at once, each once at a level: of alternatives, those
// that describe more of the way are found without trying one after the other.
function pointersInSchema(
  document: OpenApiDocument,
  schema: Found,
  segments: readonly string[],
): readonly string[] {
  const pointers = [schema.pointer];
  let level: readonly Found[] = [schema];
  for (const segment of segments) {
    const parts = applicable(document, level);
    const declared = parts.flatMap((part) => declaredBelow(part, segment));
    level = declared.length > 0 ? declared : parts.flatMap(otherBelow);
    const [first] = level;
    if (first === undefined) break;
    pointers.push(first.pointer);
  }
  return pointers;
}

// What is said of a value: by the schemas themselves, by what they refer to, and by their parts.
function applicable(document: OpenApiDocument, schemas: readonly Found[]): readonly Found[] {
  const found = new Map<unknown, Found>();
  const open = schemas.toReversed();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!isJsonObject(one.value) || found.has(one.value)) continue;
    found.set(one.value, one);
    const target = targetOf(document, one);
    const next = [...(target === undefined ? [] : [target]), ...partsOf(one)];
    open.push(...next.toReversed());
  }
  return [...found.values()];
}

function partsOf(schema: Found): readonly Found[] {
  return ["allOf", "oneOf", "anyOf"].flatMap((keyword) => {
    const parts = childOf(schema.value, keyword);
    const pointer = pointerBelow(schema.pointer, keyword);
    return Array.isArray(parts)
      ? parts.map((value: unknown, index) => ({ value, pointer: pointerBelow(pointer, index) }))
      : [];
  });
}

function declaredBelow(schema: Found, segment: string): readonly Found[] {
  return [
    ["properties", segment],
    ["prefixItems", segment],
  ].flatMap((names) => ownBelow(schema, names));
}

function otherBelow(schema: Found): readonly Found[] {
  return ["additionalProperties", "items"].flatMap((name) => ownBelow(schema, [name]));
}

function ownBelow({ value, pointer }: Found, names: readonly string[]): readonly Found[] {
  const found = names.reduce<unknown>((one, name) => childOf(one, name), value);
  return isJsonObject(found) ? [{ value: found, pointer: `${pointer}${toPointer(names)}` }] : [];
}

// Where the nearest ones are in another file, few more are tried.
const mostPointers = 20;
