import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { childOf, toPointer } from "../json/json-pointer.ts";
import { wholeQuery } from "./whole-query.ts";
import type { OpenApiDocument } from "./openapi-document.ts";
import { whyNoMethod } from "./path-item-methods.ts";
import { SpecError } from "./spec-error.ts";

/**
 * Checks that a value has the shape that readers of OpenApiDocument rely on. It is not a linter: it
 * ignores what nobody here reads. A list that is null, which is what an empty line of YAML is, is
 * left out of the document that it returns. Throws SpecError, which names the object of the OpenAPI
 * specification whose rule is broken.
 */
export function checkDocument(value: unknown): OpenApiDocument {
  checkVersion(value);
  if (value["info"] === undefined) {
    throw wrong({ name: "info", around: undefined, of: "OpenAPI Object" }, "is not an object", "Info Object");
  }
  const replacements: Replacement[] = [];
  documentObject(value, undefined, replacements);
  // The one place where a checked value becomes a document.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its shape was checked above
  return replaceAll(value, replacements) as unknown as OpenApiDocument;
}

/** Whether a value is meant as a document of OpenAPI, or of what it was called before. */
export function hasVersion(value: unknown): boolean {
  return isJsonObject(value) && (Object.hasOwn(value, "openapi") || Object.hasOwn(value, "swagger"));
}

/** Checks that a value is an object with a version that is read here. Throws SpecError. */
export function checkVersion(value: unknown): asserts value is JsonObject {
  if (!isJsonObject(value)) throw wrong(undefined, "is not an object", "OpenAPI Object");
  const version = value["openapi"];
  if (typeof version === "string" && /^3\.[012]\./u.test(version)) return;
  if (value["swagger"] !== undefined) throw notConverted(value["swagger"]);
  const place = { name: "openapi", around: undefined, of: "OpenAPI Object" };
  const reason = `is ${JSON.stringify(version)}, not a version 3.0.x, 3.1.x or 3.2.x`;
  throw wrong(place, reason, "OpenAPI Object");
}

function notConverted(version: unknown): SpecError {
  return new SpecError({
    pointer: "/swagger",
    reason: `is a document of Swagger ${JSON.stringify(version)}, which is not read`,
    nextStep: "Convert it to OpenAPI 3 first, for example with https://converter.swagger.io.",
  });
}

// Readers have defaults for what is not there, and would fail at a null.
function replaceAll(value: JsonObject, replacements: readonly Replacement[]): JsonObject {
  if (replacements.length === 0) return value;
  const copy = structuredClone(value);
  for (const { place, becomes } of replacements) {
    const segments = segmentsTo(place);
    const name = segments.pop() ?? "";
    const owner = segments.reduce<unknown>(childOf, copy);
    if (typeof owner !== "object" || owner === null) continue;
    if (becomes === undefined) Reflect.deleteProperty(owner, name);
    else Reflect.set(owner, name, becomes);
  }
  return copy;
}

// A null where a list belongs, or what is known to other code by another name.
interface Replacement {
  readonly place: Place | undefined;
  /** Undefined where it is left out. */
  readonly becomes: unknown;
}

// Where a value is. Pointers are made of it only for errors.
interface Place {
  readonly name: string;
  readonly around: Place | undefined;
  /** The object of the specification whose member it is. */
  readonly of: string;
}

// Throws SpecError for a value that has not the right shape, and notes null where a list belongs.
type Check = (value: unknown, place: Place | undefined, replacements: Replacement[]) => void;

type Members = Readonly<Record<string, Check>>;

const text = shape("is not a text", (value) => typeof value === "string");
const number = shape("is not a number", (value) => typeof value === "number");
const texts = listOf(text);
const typeNames: Check = (value, ...at) => (Array.isArray(value) ? texts : text)(value, ...at);

// A scheme whose scopes are empty is needed all the same.
const securityRequirements = listOf(recordOf(listOf(text, [])));
const example = object("Example Object", {});
const schema = orLater(() => schemaOrBoolean);
const media = object("Media Type Object", {
  schema,
  itemSchema: schema,
  examples: recordOf(example),
  encoding: recordOf(object("Encoding Object", { headers: recordOf(orLater(() => header)) })),
});
const content = recordOf(media);
const header = object("Header Object", { schema, content });
const response = object("Response Object", { headers: recordOf(header), content });
const requestBody = object("Request Body Object", { content });
const parameterMembers = object("Parameter Object", {
  name: text,
  in: text,
  required: shape("is neither true nor false", (value) => typeof value === "boolean"),
  schema,
  content,
  examples: recordOf(example),
});
const parameter: Check = (value, place, replacements) => {
  parameterMembers(value, place, replacements);
  if (isJsonObject(value) && value["in"] === "querystring") asQuery(value, place, replacements);
};
const namedParameter: Check = (value, place, replacements) => {
  const isNamed =
    isJsonObject(value) && (typeof value["$ref"] === "string" || typeof value["name"] === "string");
  if (!isNamed) throw wrong(place, "is not a parameter with a name", "Parameter Object");
  parameter(value, place, replacements);
};

// The whole query is one value (OpenAPI 3.2, Parameter Object). To all other code it is a parameter
// of the query that is written in a style of its own.
function asQuery(value: JsonObject, place: Place | undefined, replacements: Replacement[]): void {
  if (!isJsonObject(value["content"]) || Object.keys(value["content"]).length !== 1)
    throw wrong(place, "is the whole query and has not one media type", "Parameter Object");
  const member = (name: string) => ({ name, around: place, of: "Parameter Object" });
  replacements.push(
    { place: member("in"), becomes: "query" },
    { place: member("style"), becomes: wholeQuery },
  );
}

const parameters = listOf(namedParameter);

const serverVariable = object("Server Variable Object", { default: text, enum: texts }, ["default"]);
const servers = listOf(object("Server Object", { url: text, variables: recordOf(serverVariable) }, ["url"]));

const operation = object("Operation Object", {
  operationId: text,
  summary: text,
  description: text,
  tags: texts,
  parameters,
  requestBody,
  responses: recordOf(response, (status) => !status.startsWith("x-")),
  security: securityRequirements,
  servers,
  "x-api-token-group": texts,
});

const pathItem: Check = (value, place, replacements) => {
  const segments = place?.name.split("/").length ?? 0;
  if (segments > mostSegments) {
    throw wrong(place, `has more than ${mostSegments} segments`, "Paths Object");
  }
  checkPathItem(value, place, replacements);
};

// How many segments the path of an operation has at most.
const mostSegments = 200;

const additionalOperation: Check = (value, place, replacements) => {
  const reason = whyNoMethod(place?.name ?? "");
  if (reason !== undefined) throw wrong(place, reason, "Path Item Object");
  operation(value, place, replacements);
};

const checkPathItem = object("Path Item Object", {
  additionalOperations: recordOf(additionalOperation),
  query: operation,
  parameters,
  servers,
  get: operation,
  put: operation,
  post: operation,
  delete: operation,
  options: operation,
  head: operation,
  patch: operation,
  trace: operation,
});

const schemas = listOf(schema);
const namedSchemas = recordOf(schema);
const schemaObject = object("Schema Object", {
  type: typeNames,
  format: text,
  pattern: text,
  title: text,
  description: text,
  required: texts,
  enum: listOf(() => undefined),
  minItems: number,
  maxItems: number,
  minLength: number,
  maxLength: number,
  maxProperties: number,
  properties: namedSchemas,
  patternProperties: namedSchemas,
  dependentSchemas: namedSchemas,
  prefixItems: schemas,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  $defs: namedSchemas,
  definitions: namedSchemas,
  ...Object.fromEntries(
    "additionalProperties unevaluatedProperties propertyNames items unevaluatedItems contains contentSchema not if then else"
      .split(" ")
      .map((one) => [one, schema]),
  ),
  discriminator: object("Discriminator Object", { propertyName: text, mapping: recordOf(text) }),
});
const schemaOrBoolean: Check = (value, ...at) => {
  if (typeof value !== "boolean") schemaObject(value, ...at);
};

const securityScheme = object("Security Scheme Object", {
  type: text,
  scheme: text,
  name: text,
  in: text,
});

const documentObject = object("OpenAPI Object", {
  info: object("Info Object", { title: text, description: text }, ["title"]),
  servers,
  security: securityRequirements,
  paths: recordOf(pathItem, (path) => path.startsWith("/")),
  webhooks: recordOf(checkPathItem),
  components: object("Components Object", {
    schemas: namedSchemas,
    parameters: recordOf(parameter),
    headers: recordOf(header),
    responses: recordOf(response),
    requestBodies: recordOf(requestBody),
    securitySchemes: recordOf(securityScheme),
    examples: recordOf(example),
    pathItems: recordOf(checkPathItem),
    mediaTypes: content,
  }),
});

function shape(reason: string, fits: (value: unknown) => boolean): Check {
  return (value, place) => {
    if (!fits(value)) throw wrong(place, reason);
  };
}

// An object with some members that are checked where they are; members that must be there may only
// be left out beside a reference.
function object(name: string, members: Members, needed: readonly string[] = []): Check {
  const checks = Object.entries(members);
  return (value, place, replacements) => {
    if (!isJsonObject(value)) throw wrong(place, "is not an object", name);
    const { $ref } = value;
    if ($ref !== undefined && (typeof $ref !== "string" || /^(?:#\/?)?$/u.test($ref))) {
      throw wrong(
        { name: "$ref", around: place, of: name },
        "leads to no part of a document",
        "Reference Object",
      );
    }
    for (const [member, check] of checks) {
      if (value[member] !== undefined)
        check(value[member], { name: member, around: place, of: name }, replacements);
      else if (needed.includes(member)) {
        throw wrong({ name: member, around: place, of: name }, "is missing");
      }
    }
  };
}

function listOf(check: Check, becomes?: readonly unknown[]): Check {
  return (value, place, replacements) => {
    if (value === null) return void replacements.push({ place, becomes });
    if (!Array.isArray(value)) throw wrong(place, "is not a list");
    for (const [index, item] of value.entries()) check(item, below(place, String(index)), replacements);
  };
}

function recordOf(check: Check, isMeant: (name: string) => boolean = () => true): Check {
  return (value, place, replacements) => {
    if (!isJsonObject(value)) throw wrong(place, "is not an object");
    for (const [name, member] of Object.entries(value)) {
      if (isMeant(name)) check(member, below(place, name), replacements);
    }
  };
}

function orLater(check: () => Check): Check {
  return (value, ...at) => check()(value, ...at);
}

function below(around: Place | undefined, name: string): Place {
  return { name, around, of: around?.of ?? "OpenAPI Object" };
}

function wrong(place: Place | undefined, reason: string, rule = place?.of ?? "OpenAPI Object"): SpecError {
  return new SpecError({
    pointer: toPointer(segmentsTo(place)),
    reason: `${place?.name ?? "the document"} ${reason}`,
    nextStep: `Correct it as the OpenAPI specification describes it (${rule}).`,
  });
}

function segmentsTo(place: Place | undefined): string[] {
  const segments: string[] = [];
  for (let one = place; one !== undefined; one = one.around) segments.unshift(one.name);
  return segments;
}
