import type { ErrorObject } from "ajv/dist/2020.js";
import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import { jsonText } from "../json/json-text.ts";
import type { DynamicScope } from "./dynamic-scopes.ts";
import { type Evaluation, findUnevaluated } from "./find-unevaluated.ts";
import { isMultipleOf } from "./is-multiple-of.ts";
import { type OwnRule, unwrapErrors } from "./own-rule.ts";
import { isScalar } from "../json/json-type.ts";

/** The names that every object of JavaScript answers to. */
export const inheritedNames: ReadonlySet<unknown> = new Set(Object.getOwnPropertyNames(Object.prototype));

interface RuleContext {
  readonly compile: (schema: Schema, scope: DynamicScope) => Compiled;
  readonly evaluation: Evaluation;
  /** Whether all errors are wanted, or one. */
  readonly explains: boolean;
}

// What ajv makes of a schema.
interface Compiled {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/**
 * Creates a function that lists the rules of a schema that ajv gets wrong: `unevaluatedProperties`
 * and `unevaluatedItems`, names that JavaScript's objects inherit, constants that are objects, an
 * empty `enum`, and `multipleOf`. It takes `const` and `enum` from what ajv judges by where it
 * makes rules of them.
 */
export function listOwnRules(context: RuleContext) {
  return (schema: SchemaObject, scope: DynamicScope, prepared: SchemaObject): readonly OwnRule[] => {
    const broken: Break = (keyword, data, params = {}) => ({
      keyword,
      params,
      data,
      schema: schema[keyword],
      parentSchema: prepared,
      schemaPath: `#/${keyword}`,
      instancePath: "",
    });
    // ajv takes a list of no types for one of all types.
    if (Array.isArray(schema.type) && schema.type.length === 0) throw new Error("type is an empty list");
    return [
      ...constants(schema, prepared, broken),
      ...multiples(schema, broken),
      ...inheritedMembers(schema, broken),
      ...unevaluated(schema, scope, context, broken),
    ];
  };
}

type Break = (keyword: string, data: unknown, params?: Readonly<Record<string, unknown>>) => ErrorObject;

// ajv refuses an empty `enum`, and asks objects for their `valueOf` when it compares them.
function constants(schema: SchemaObject, prepared: SchemaObject, broken: Break): readonly OwnRule[] {
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ...(Array.isArray(schema.enum) ? [["enum", schema.enum] as const] : []),
    ...(schema.const === undefined ? [] : [["const", [schema.const]] as const]),
  ];
  return lists
    .filter(([, values]) => values.length === 0 || !values.every(isScalar))
    .map(([keyword, values]): OwnRule => {
      Reflect.deleteProperty(prepared, keyword);
      const texts = new Set(values.map(jsonText));
      return (value) => (texts.has(jsonText(value)) ? [] : [broken(keyword, value)]);
    });
}

function multiples({ multipleOf }: SchemaObject, broken: Break): readonly OwnRule[] {
  if (multipleOf === undefined) return [];
  if (!(multipleOf > 0)) throw new Error("multipleOf is not above 0");
  return [
    (value) =>
      typeof value !== "number" || isMultipleOf(value, multipleOf)
        ? []
        : [broken("multipleOf", value, { multipleOf })],
  ];
}

function inheritedMembers(schema: SchemaObject, broken: Break): readonly OwnRule[] {
  const { required } = schema;
  const needed = Array.isArray(required) ? required.filter((name) => inheritedNames.has(name)) : [];
  if (needed.length === 0) return [];
  return [
    (value) =>
      isJsonObject(value)
        ? needed
            .filter((name) => !Object.hasOwn(value, name))
            .map((name) => broken("required", value, { missingProperty: name }))
        : [],
  ];
}

function unevaluated(
  schema: SchemaObject,
  scope: DynamicScope,
  { compile, evaluation, explains }: RuleContext,
  broken: Break,
): readonly OwnRule[] {
  const ruleOf = (keyword: "unevaluatedProperties" | "unevaluatedItems"): readonly OwnRule[] => {
    const rest = schema[keyword];
    if (rest === undefined || rest === true) return [];
    const judgesItems = keyword === "unevaluatedItems";
    return [
      (value) => {
        if (!isJsonObject(value) && !Array.isArray(value)) return [];
        if (Array.isArray(value) !== judgesItems) return [];
        const left = findUnevaluated(schema, value, scope, evaluation);
        const errors: ErrorObject[] = [];
        for (const name of left) {
          errors.push(...errorsOfRest(name, value));
          if (errors.length > 0 && !explains) break;
        }
        return errors;
      },
    ];

    function errorsOfRest(name: string, value: object): readonly ErrorObject[] {
      if (rest === false && !judgesItems) return [broken(keyword, value, { unevaluatedProperty: name })];
      const one: unknown = Reflect.get(value, name);
      const place = toPointer([name]);
      if (rest === false) return [{ ...broken(keyword, one), instancePath: place }];
      const validate = compile(isJsonObject(rest) ? rest : true, scope);
      if (validate(one)) return [];
      return unwrapErrors(validate.errors).map((error) => ({
        ...error,
        instancePath: `${place}${error.instancePath}`,
      }));
    }
  };
  return [...ruleOf("unevaluatedProperties"), ...ruleOf("unevaluatedItems")];
}
