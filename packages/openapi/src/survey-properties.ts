import { applicableSchemas, type SchemaContext } from "./applicable-schemas.ts";
import type { Validator } from "./create-validator.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { toPointer } from "./json-pointer.ts";
import type { Schema, SchemaObject } from "./openapi-document.ts";
import type { Direction } from "./violation.ts";

/** What a schema says, and does not say, about the members that a value has. All as JSON pointers into the value. */
export interface PropertySurvey {
  /** Members that some subschema declares by name, pattern or `additionalProperties`, and declared array items. */
  readonly declared: readonly string[];
  /** Members that no subschema declares although others at that place are. */
  readonly undeclared: readonly string[];
  /** Objects with members for which no subschema declares any: nobody can say what may be in them. */
  readonly opaqueObjects: readonly string[];
  /** Members marked writeOnly, which a response must not have. */
  readonly writeOnly: readonly string[];
}

/**
 * Compares the members of every object in a value with what the union of all schemas that apply there declares.
 * Closing each subschema instead (`unevaluatedProperties: false`) raises false alarms when two of them describe
 * the same member. The schema must compile, else SpecError.
 */
export function surveyProperties(
  validator: Validator,
  schema: Schema,
  value: unknown,
  direction: Direction,
): PropertySurvey {
  const notes: Notes = { declared: [], undeclared: [], opaqueObjects: [], writeOnly: [] };
  survey([schema], value, { validator, direction, place: [], notes });
  return notes;
}

type Notes = { readonly [Kind in keyof PropertySurvey]: string[] };

interface Place extends SchemaContext {
  readonly place: readonly (string | number)[];
  readonly notes: Notes;
}

function survey(schemas: readonly Schema[], value: unknown, at: Place): void {
  const applying = applicableSchemas(schemas, value, at);
  if (applying.some((schema) => schema.writeOnly === true)) at.notes.writeOnly.push(toPointer(at.place));
  if (Array.isArray(value)) surveyItems(applying, value, at);
  if (isJsonObject(value)) surveyMembers(applying, value, { at, isOpen: schemas.includes(true) });
}

function surveyItems(applying: readonly SchemaObject[], items: readonly unknown[], at: Place): void {
  for (const [index, item] of items.entries()) {
    const schemas = applying
      .map((schema) => schema.prefixItems?.[index] ?? schema.items)
      .filter((schema) => schema !== undefined);
    const place = [...at.place, index];
    if (schemas.length > 0) at.notes.declared.push(toPointer(place));
    survey(schemas, item, { ...at, place });
  }
}

function surveyMembers(
  applying: readonly SchemaObject[],
  object: JsonObject,
  { at, isOpen }: { readonly at: Place; readonly isOpen: boolean },
): void {
  const names = Object.keys(object);
  if (names.length === 0 || isOpen) return;
  if (!applying.some(declaresMembers)) {
    at.notes.opaqueObjects.push(toPointer(at.place));
    return;
  }
  for (const name of names) {
    const place = [...at.place, name];
    const schemas = applying.flatMap((schema) => schemasOfMember(schema, name));
    at.notes[schemas.length === 0 ? "undeclared" : "declared"].push(toPointer(place));
    if (schemas.length > 0) survey(schemas, object[name], { ...at, place });
  }
}

function declaresMembers(schema: SchemaObject): boolean {
  return memberKeywords.some((keyword) => schema[keyword] !== undefined);
}

const memberKeywords = [
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
] as const;

/** What one schema declares for a member; `additionalProperties: false` declares nothing. */
function schemasOfMember(schema: SchemaObject, name: string): readonly Schema[] {
  const properties = schema.properties ?? {};
  const patterns = Object.entries(schema.patternProperties ?? {});
  const byName = Object.hasOwn(properties, name) ? [properties[name] ?? true] : [];
  const matching = patterns.filter(([pattern]) => new RegExp(pattern, "u").test(name)).map(([, one]) => one);
  const declared = [...byName, ...matching];
  if (declared.length > 0) return declared;
  const rest = schema.additionalProperties ?? schema.unevaluatedProperties ?? false;
  return rest === false ? [] : [rest];
}
