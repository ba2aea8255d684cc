import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { formats } from "./formats.ts";
import { createWayCounter } from "./count-ways.ts";
import { isJsonObject } from "../json/json-object.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { prepareSchema, targetIn } from "./prepare-schema.ts";
import { findByRef, refPointer } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import { uniqueItems } from "./unique-items.ts";
import { createDynamicScopes, type DynamicScope, emptyScope } from "./dynamic-scopes.ts";
import { type OwnRule, ownRules, toError, unwrapErrors } from "./own-rule.ts";
import { listOwnRules } from "./own-rules.ts";
import { createRecursionFinder } from "./find-recursive.ts";
import type { Violation } from "./violation.ts";
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
  /** To be called before each value: what was found out of its parts is forgotten. */
  readonly begin: () => void;
}

interface CompilerOptions {
  readonly direction: Direction;
  /**
   * Reads the errors of a function. Undefined where functions end at the first error and give no
   * details.
   */
  readonly read?: (errors: readonly ErrorObject[], compiler: Compiler) => readonly Violation[];
  /** Whether a schema accepts a part of the value, so that its errors need not be looked for. */
  readonly accepts?: (schema: Schema, part: unknown) => boolean;
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
  { direction, read, accepts, placeOf }: CompilerOptions,
): Compiler {
  const explains = read !== undefined;
  const ajv = createAjv(direction, explains);
  const knownFormats = new Set(Object.keys(ajv.formats));
  const pointers = new WeakMap<object, () => string>();
  const enter = createDynamicScopes(document);
  const waysOf = createWayCounter(document);
  const referred = new Set<string>();
  const compiled = new Map<DynamicScope, Map<Schema, ValidateFunction>>();
  const isRecursive = createRecursionFinder(document);
  const recalled = new Map<string, OwnRule>();
  // How to undo what was compiled, because something that it needs cannot be.
  const undo: (() => void)[] = [];
  let run = 0;
  const rulesOf = listOwnRules({
    compile: compileIn,
    evaluation: {
      enter,
      targetOf: (schema, scope) =>
        schema.$ref === undefined ? undefined : findSchema(document, targetIn(schema, scope)),
      accepts: (schema, value, scope) => compileIn(schema, scope)(value),
    },
    explains,
  });
  const compiler: Compiler = {
    ajv,
    compile: (schema) => compileIn(schema, emptyScope),
    pointerOf: (prepared) => pointers.get(prepared)?.(),
    begin: () => void (run += 1),
  };
  return compiler;

  function compileIn(schema: Schema, around: DynamicScope): ValidateFunction {
    const scope = enter(around, schema);
    const inScope = compiled.get(scope) ?? new Map<Schema, ValidateFunction>();
    compiled.set(scope, inScope);
    const known = inScope.get(schema);
    if (known !== undefined) return known;
    if (waysOf(schema) > mostWays) throw tooManyWays(placeOf(schema) ?? targetPointer(schema));
    const validate = ajv.compile(prepare(schema, scope, () => placeOf(schema) ?? ""));
    inScope.set(schema, validate);
    undo.push(() => inScope.delete(schema));
    return validate;
  }

  function prepare(schema: Schema, scope: DynamicScope, place: () => string): boolean | SchemaObject {
    return prepareSchema(schema, scope, {
      document,
      direction,
      knownFormats,
      refer,
      recall,
      enter,
      rulesOf,
      note: (prepared, below) => void pointers.set(prepared, () => place() + below),
    });
  }

  // Judges each part of a value once by a schema that leads back to itself: where alternatives have
  // it in a member, a value would be judged in ways that double with its depth.
  function recall(ref: string, around: DynamicScope): OwnRule | undefined {
    const target = findSchema(document, ref);
    if (!isRecursive(target)) return undefined;
    const scope = enter(around, target);
    const key = `${scope.key} ${ref}`;
    const known = recalled.get(key);
    if (known !== undefined) return known;
    const rule = rememberErrors((value) => {
      if (scope === emptyScope && accepts?.(target, value) === true) return [];
      const validate = compileIn(target, around);
      if (validate(value)) return [];
      const violations = read?.(unwrapErrors(validate.errors), compiler) ?? [notAccepted];
      return violations.map((violation) => toError(violation, value));
    });
    recalled.set(key, rule);
    const before = undo.push(() => recalled.delete(key)) - 1;
    try {
      compileIn(target, around);
    } catch (error) {
      for (const step of undo.splice(before)) step();
      throw error;
    }
    return rule;
  }

  function rememberErrors(rule: OwnRule): OwnRule {
    let found = new WeakMap<object, ReturnType<OwnRule>>();
    let foundIn = run;
    return (value) => {
      if (typeof value !== "object" || value === null) return rule(value);
      if (foundIn !== run) found = new WeakMap();
      foundIn = run;
      const errors = found.get(value) ?? rule(value);
      found.set(value, errors);
      return errors;
    };
  }

  // Registers the target of a reference with ajv, once in each scope, so that all references to it
  // share one function.
  function refer(ref: string, around: DynamicScope): string {
    const target = findSchema(document, ref);
    const scope = enter(around, target);
    const name = scope === emptyScope ? documentKey : `${documentKey}:${scope.key}`;
    const key = ajv.opts.uriResolver.resolve("", `${name}${ref}`);
    if (referred.has(key)) return key;
    if (waysOf(target) > mostWays) throw tooManyWays(refPointer(ref));
    referred.add(key);
    try {
      ajv.addSchema(
        prepare(target, scope, () => refPointer(ref)),
        key,
      );
    } catch (error) {
      referred.delete(key);
      throw error;
    }
    return key;
  }
}

// What is said of a value where nobody reads it.
const notAccepted: Violation = { pointer: "", schemaPointer: "", keyword: "$ref", message: "" };

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

// Leaves out of a generated function what tells it where in the whole value its own one is: only
// what explains errors asks for that, and pointers would be made of valid values too.
function forgetPlaces(code: string): string {
  return code.replaceAll(placeArgument, "").replaceAll(placeParameter, `$1{const ${noPlace};`);
}

const placeMembers =
  String.raw`\{instancePath(?::instancePath\+TEXT(?: ?\+ ?(?:KEY|TEXT))*)?,parentData(?::\w+)?,parentDataProperty(?::(?:\w+|TEXT))?,rootData,dynamicAnchors\}`
    .replaceAll("KEY", String.raw`\w+(?:\.replace\(/~/g, "~0"\)\.replace\(/\\//g, "~1"\))?`)
    .replaceAll("TEXT", String.raw`"(?:[^"\\]|\\.)*"`);
const placeArgument = new RegExp(`, ${placeMembers}(?=\\))`, "gu");
const placeParameter =
  /(?<=function \w+\(data), \{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors=\{\}\}=\{\}(\))\{/gu;
const noPlace = 'instancePath="",parentData=null,parentDataProperty="",rootData=data,dynamicAnchors=null';

function createAjv(direction: Direction, explains: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: explains,
    verbose: explains,
    // What is unusual is not wrong: JSON Schema allows keywords without effect, and `type` may be
    // left out beside `properties`.
    strict: false,
    // Compiling refuses unusable schemas anyway, and the metaschema takes longer to compile than a
    // whole document.
    meta: false,
    validateSchema: false,
    // What several schemas refer to would be compiled in each of them.
    inlineRefs: explains,
    // This pass would take a third of the compile time, and the functions would be no faster.
    code: { optimize: false, regExp, process: explains ? stopLoops : forgetPlaces },
    logger: false,
  });
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  ajv.addKeyword(ownRules);
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
