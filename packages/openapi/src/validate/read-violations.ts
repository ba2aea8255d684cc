import type { Ajv2020, ErrorObject } from "ajv/dist/2020.js";
import { mostErrors } from "./create-compiler.ts";
import { describeError } from "./describe-error.ts";
import { readOf, unwrapErrors } from "./own-rule.ts";
import { recalledRef } from "./prepare-schema.ts";
import { isJsonObject } from "../json/json-object.ts";
import type { Violation } from "./violation.ts";

/**
 * Turns ajv's errors into useful violations: if all alternatives failed, only the best match is
 * reported; a rule that two subschemas share is reported once; the inside of a member that must not
 * exist is not reported. Of many violations the first `mostViolations` are listed, and one with the
 * keyword "more" says so.
 */
export function readViolations(errors: readonly ErrorObject[], judge: ErrorContext): readonly Violation[] {
  const violations = withoutRepeats(withoutBranches(errors, judge));
  if (violations.length <= mostViolations && errors.length < mostErrors) return violations;
  const listed = violations.slice(0, mostViolations);
  const message = `breaks more rules than the ${listed.length} that are listed`;
  return [...listed, { pointer: "", schemaPointer: "", keyword: "more", message }];
}

/** How many violations of one value are listed. */
export const mostViolations = 200;

function withoutRepeats(violations: readonly Violation[]): readonly Violation[] {
  const forbidden = violations.filter(({ keyword }) => keyword === "readOnly").map(({ pointer }) => pointer);
  const seen = new Set<string>();
  return violations.filter(({ pointer, keyword, message }) => {
    const place = `${pointer} ${keyword} ${message}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return (
      keyword === "readOnly" || !forbidden.some((root) => pointer === root || pointer.startsWith(`${root}/`))
    );
  });
}

// ajv reports the errors of all failed branches, followed by the error of `oneOf` or `anyOf`
// itself. So this reads from the end: each such error removes as many errors before it as its
// branches have when judged alone.
function withoutBranches(errors: readonly ErrorObject[], judge: ErrorContext): readonly Violation[] {
  const violations: Violation[] = [];
  let index = errors.length - 1;
  while (index >= 0) {
    const error = errors[index];
    index -= 1;
    if (error === undefined || error.keyword === "if") continue;
    const read = readOf(error);
    if (read !== undefined) {
      violations.push(read);
      continue;
    }
    if (error.keyword !== "oneOf" && error.keyword !== "anyOf") {
      violations.push(describeError(error, judge.pointerOf));
      continue;
    }
    const branches = judgeBranches(error, judge);
    index -= branches.reduce((total, branch) => total + branch.errors.length, 0);
    violations.push(...explainAlternatives(error, branches, judge).toReversed());
  }
  return violations.toReversed();
}

/** What reading errors needs besides the errors. */
export interface ErrorContext {
  readonly ajv: Ajv2020;
  /**
   * The JSON pointer of a prepared schema in the document; undefined for a schema from elsewhere.
   */
  readonly pointerOf: (schema: object) => string | undefined;
}

interface Branch {
  readonly schema: unknown;
  readonly errors: readonly ErrorObject[];
}

// The branches that ajv checked: all, or those up to the second match if `oneOf` matches more than
// one.
function judgeBranches(error: ErrorObject, judge: ErrorContext): readonly Branch[] {
  const schemas: readonly unknown[] = Array.isArray(error.schema) ? error.schema : [];
  const passing = passingBranches(error);
  const looked = passing === undefined ? schemas : schemas.slice(0, (passing[1] ?? 0) + 1);
  return looked.map((schema) => {
    const validate = judge.ajv.compile(isJsonObject(schema) ? schema : schema === true);
    validate(error.data);
    return { schema, errors: unwrapErrors(validate.errors) };
  });
}

function passingBranches(error: ErrorObject): readonly number[] | undefined {
  const passing: unknown = error.params["passingSchemas"];
  return Array.isArray(passing) ? passing : undefined;
}

function explainAlternatives(
  error: ErrorObject,
  branches: readonly Branch[],
  judge: ErrorContext,
): readonly Violation[] {
  const passing = passingBranches(error);
  if (passing !== undefined) {
    const message = `fits the alternatives ${passing.join(" and ")}, must fit exactly one`;
    return [{ ...describeError(error, judge.pointerOf), message }];
  }
  const explained = branches.map(({ schema, errors }) => ({
    schema,
    violations: withoutBranches(errors, judge),
  }));
  const types = commonTypeViolation(error, explained, judge);
  if (types !== undefined) return [types];
  const chosen = explained.find(({ schema }) => isNamedByDiscriminator(error, schema));
  const ranked = explained.toSorted((a, b) => misfit(a.violations) - misfit(b.violations));
  const violations = (chosen ?? ranked[0])?.violations ?? [];
  return violations.map((violation) => below(error, violation));
}

interface ExplainedBranch {
  readonly schema: unknown;
  readonly violations: readonly Violation[];
}

// If the value has no branch's type, one sentence names all types.
function commonTypeViolation(
  error: ErrorObject,
  branches: readonly ExplainedBranch[],
  judge: ErrorContext,
): Violation | undefined {
  const first = branches.map(({ violations }) => violations.find(isOwnType));
  const types = first.flatMap((violation) => (violation === undefined ? [] : [violation.expected].flat()));
  if (branches.length === 0 || first.includes(undefined)) return undefined;
  const expected = [...new Set(types)];
  const violation = describeError({ ...error, keyword: "type", params: { type: expected } }, judge.pointerOf);
  return { ...violation, keyword: error.keyword };
}

function isOwnType({ keyword, pointer }: Violation): boolean {
  return keyword === "type" && pointer === "";
}

// How badly a branch fits: a wrong type counts most, then a wrong constant, then each broken rule.
function misfit(violations: readonly Violation[]): number {
  return violations.reduce((sum, violation) => {
    if (isOwnType(violation)) return sum + 1000;
    return sum + (violation.keyword === "const" || violation.keyword === "enum" ? 10 : 1);
  }, 0);
}

// Whether the discriminator of the schema around `oneOf` names this branch for the value (OpenAPI
// 3.1).
function isNamedByDiscriminator(error: ErrorObject, branch: unknown): boolean {
  const discriminator: unknown = error.parentSchema?.["discriminator"];
  const ref = isJsonObject(branch) ? (branch["$ref"] ?? branch[recalledRef]) : undefined;
  if (!isJsonObject(discriminator) || !isJsonObject(error.data) || typeof ref !== "string") return false;
  const name = error.data[String(discriminator["propertyName"])];
  if (typeof name !== "string") return false;
  const mapping = isJsonObject(discriminator["mapping"]) ? discriminator["mapping"] : {};
  const target = Object.hasOwn(mapping, name) ? String(mapping[name]) : name;
  return ref.endsWith(target.startsWith("#") ? target : `/${target}`);
}

// A violation of a branch, seen from the value that `error` is about.
function below(error: ErrorObject, violation: Violation): Violation {
  return { ...violation, pointer: `${error.instancePath}${violation.pointer}` };
}
