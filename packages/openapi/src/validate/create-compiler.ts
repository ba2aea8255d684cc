import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { registeredFormats, strictFormats } from "./formats.ts";
import { createWayCounter } from "./count-ways.ts";
import { isJsonObject } from "../json/json-object.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { prepareSchema } from "./prepare-schema.ts";
import { findByRef, refPointer } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import { uniqueItems } from "./unique-items.ts";
import { compilePattern } from "../schema/compile-pattern.ts";
import type { Direction } from "../schema/direction.ts";

/** Compiles the schemas of a document into functions, for one direction. */
export interface Compiler {
  readonly ajv: Ajv2020;
  /**
   * Compiles a schema, or returns its function from before. Throws what ajv throws, and SpecError
   * for a broken reference.
   */
  readonly compile: (schema: Schema) => ValidateFunction;
  /**
   * JSON pointer of a prepared schema: into the document, or into the schema that was handed in.
   */
  readonly pointerOf: (prepared: object) => string | undefined;
}

interface CompilerOptions {
  readonly direction: Direction;
  /** Whether functions collect all errors with their details, instead of ending at the first. */
  readonly explains: boolean;
  /** JSON pointer of a schema in the document; undefined for a schema from elsewhere. */
  readonly placeOf: (schema: Schema) => string | undefined;
}

// In how many ways a schema may be put together of others: a value is judged in each of them.
const mostWays = 100_000;

// Where the target of a reference is; the root for any other schema.
function targetPointer(schema: Schema): string {
  return typeof schema === "boolean" || schema.$ref === undefined ? "" : refPointer(schema.$ref);
}

function tooManyWays(pointer: string): SpecError {
  return new SpecError({
    pointer,
    reason: `the schema is put together of others in more than ${mostWays.toLocaleString("en")} ways`,
    nextStep: "Name each part once.",
  });
}

/** After how many errors a generated function stops looking at items and members. */
export const mostErrors = 500;

/** The name under which ajv knows the document; prepared references start with it. */
export const documentKey = "openapi:document";

/**
 * Creates a compiler that only reads what the schemas refer to, because most runs need a small part
 * of a document.
 */
export function createCompiler(
  document: OpenApiDocument,
  { direction, explains, placeOf }: CompilerOptions,
): Compiler {
  const ajv = createAjv(direction, explains);
  const knownFormats = new Set(Object.keys(ajv.formats));
  const pointers = new WeakMap<object, () => string>();
  const prepare = (schema: Schema, place: () => string): boolean | SchemaObject =>
    prepareSchema(schema, {
      document,
      direction,
      knownFormats,
      refer,
      note: (prepared, below) => void pointers.set(prepared, () => place() + below),
    });
  const waysOf = createWayCounter(document);
  const referred = new Set<string>();
  const compiled = new Map<Schema, ValidateFunction>();
  return {
    ajv,
    compile(schema) {
      const known = compiled.get(schema);
      if (known !== undefined) return known;
      if (waysOf(schema) > mostWays) throw tooManyWays(placeOf(schema) ?? targetPointer(schema));
      const validate = ajv.compile(prepare(schema, () => placeOf(schema) ?? ""));
      compiled.set(schema, validate);
      return validate;
    },
    pointerOf: (prepared) => pointers.get(prepared)?.(),
  };

  // Registers the target of a reference with ajv, once, so that all references to it share one
  // function.
  function refer(ref: string): string {
    const key = ajv.opts.uriResolver.resolve("", `${documentKey}${ref}`);
    if (referred.has(key)) return key;
    const target = findSchema(document, ref);
    if (waysOf(target) > mostWays) throw tooManyWays(refPointer(ref));
    referred.add(key);
    try {
      ajv.addSchema(
        prepare(target, () => refPointer(ref)),
        key,
      );
    } catch (error) {
      referred.delete(key);
      throw error;
    }
    return key;
  }
}

function findSchema(document: OpenApiDocument, ref: string): Schema {
  const found = findByRef(document, ref);
  if (isJsonObject(found) || typeof found === "boolean") return found;
  throw new SpecError({
    pointer: refPointer(ref),
    reason: "is referred to as a schema and is none",
    nextStep: "Correct the reference or what it names.",
  });
}

// How ajv asks for a regular expression. It knows one by its text.
const regExp = Object.assign((pattern: string) => ({ ...compilePattern(pattern), toString: () => pattern }), {
  code: "compilePattern",
});

// Ends the loops over items and members in a generated function that has found enough: what follows
// takes time, and nobody reads it.
function stopLoops(code: string): string {
  return code
    .replaceAll(
      /for\(let (\w+)=0; \1<(\w+); \1\+\+\)\{/gu,
      `for(let $1=0; $1<$2 && errors<${mostErrors}; $1++){`,
    )
    .replaceAll(/for\(const (\w+) in (\w+)\)\{/gu, `for(const $1 in $2){if(errors>=${mostErrors})break;`);
}

function createAjv(direction: Direction, explains: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: explains,
    verbose: explains,
    strict: true,
    // Unusual, not wrong: documents leave `type` out beside `properties`, list names for another
    // subschema, or describe a member by its name and by a pattern.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    // Compiling refuses unusable schemas anyway, and the metaschema takes longer to compile than a
    // whole document.
    meta: false,
    validateSchema: false,
    // This pass would take a third of the compile time, and the functions would be no faster.
    code: { optimize: false, regExp, ...(explains && { process: stopLoops }) },
    // 19.99 is a multiple of 0.01, although dividing binary fractions says otherwise.
    multipleOfPrecision: 9,
    logger: false,
  });
  addFormats.default(ajv, [...registeredFormats]);
  for (const [name, format] of Object.entries(strictFormats)) ajv.addFormat(name, format);
  // OpenAPI's own keywords.
  ajv.addVocabulary(["discriminator", "xml", "externalDocs", "example"]);
  ajv.removeKeyword("uniqueItems");
  ajv.addKeyword(uniqueItems);
  ajv.removeKeyword("readOnly");
  ajv.addKeyword({
    keyword: "readOnly",
    schemaType: "boolean",
    validate: (readOnly: boolean) => !(readOnly && direction === "request"),
  });
  return ajv;
}
