import type { Validator } from "./validator.ts";
import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import type { PlaceDescription, SurveyPlace } from "../schema/survey-place.ts";
import type { Direction } from "../schema/direction.ts";
import { isScalar } from "../json/json-type.ts";

/** What a schema says about the members of a value, as JSON pointers into the value. */
export interface PropertySurvey {
  /** Members that no subschema declares, in objects where others are declared. */
  readonly undeclared: readonly string[];
  /** Objects with members where no subschema declares any, so that their content is unknown. */
  readonly opaqueObjects: readonly string[];
  /** Members marked writeOnly, which a response must not contain. */
  readonly writeOnly: readonly string[];
  /** Nulls that only `nullable` of 3.0 without a type allows, which by the letter says nothing. */
  readonly unsaidNulls: readonly string[];
}

/**
 * Compares the members of every object in a value with what all schemas that apply there declare
 * together. Closing each subschema instead (`unevaluatedProperties: false`) would raise false
 * alarms when two of them describe the same member. Throws SpecError when the schema cannot be
 * compiled.
 */
export function surveyProperties(
  validator: Validator,
  schema: Schema,
  value: unknown,
  direction: Direction,
): PropertySurvey {
  const undeclared: string[] = [];
  const opaqueObjects: string[] = [];
  const writeOnly: string[] = [];
  const unsaidNulls: string[] = [];
  walk(validator.placeOf(schema, direction), value, {
    path: [],
    undeclared: (path) => undeclared.push(toPointer(path)),
    opaque: (path) => opaqueObjects.push(toPointer(path)),
    writeOnly: (path) => writeOnly.push(toPointer(path)),
    unsaidNull: (path) => unsaidNulls.push(toPointer(path)),
  });
  return { undeclared, opaqueObjects, writeOnly, unsaidNulls };
}

/**
 * Lists the members and items of a value that a schema declares, as JSON pointers. Throws SpecError
 * when the schema cannot be compiled.
 */
export function findDeclaredMembers(
  validator: Validator,
  schema: Schema,
  value: unknown,
  direction: Direction,
): readonly string[] {
  const declared: string[] = [];
  walk(validator.placeOf(schema, direction), value, {
    path: [],
    declared: (path) => declared.push(toPointer(path)),
  });
  return declared;
}

/**
 * Lists the schemas that describe a value and what is in it, each with the value that it describes.
 * Throws SpecError when the schema cannot be compiled.
 */
export function findDescribingSchemas(
  validator: Validator,
  schema: Schema,
  value: unknown,
  direction: Direction,
): readonly (readonly [SchemaObject, unknown])[] {
  const found: (readonly [SchemaObject, unknown])[] = [];
  walk(validator.placeOf(schema, direction), value, {
    path: [],
    described: (schemas, described) => {
      for (const one of schemas) found.push([one, described]);
    },
  });
  return found;
}

type Note = (path: readonly (string | number)[]) => void;

interface Walk {
  /** The path to the current place; a pointer is made of it only when something is reported. */
  readonly path: (string | number)[];
  readonly declared?: Note;
  readonly undeclared?: Note;
  readonly opaque?: Note;
  readonly writeOnly?: Note;
  readonly unsaidNull?: Note;
  readonly described?: (schemas: readonly SchemaObject[], value: unknown) => void;
}

function walk(place: SurveyPlace, value: unknown, to: Walk): void {
  if (saysNothing(place, value, to)) return;
  if (value === null && place.mayBeUnsaidNull) to.unsaidNull?.(to.path);
  const description = place.describe(value);
  to.described?.(description.schemas, value);
  if (description.isWriteOnly) to.writeOnly?.(to.path);
  if (Array.isArray(value)) return walkItems(value, description, to);
  if (!isJsonObject(value) || place.isOpen) return;
  if (description.declaresMembers) walkMembers(value, description, to);
  else if (Object.keys(value).length > 0) to.opaque?.(to.path);
}

// Most values are scalars of which nothing is asked.
function saysNothing(place: SurveyPlace, value: unknown, { described }: Walk): boolean {
  if (!isScalar(value) || place.mayBeWriteOnly || described !== undefined) return false;
  return value !== null || !place.mayBeUnsaidNull;
}

function walkItems(items: readonly unknown[], { item, declaresItem }: PlaceDescription, to: Walk): void {
  for (let index = 0; index < items.length; index += 1) {
    to.path.push(index);
    if (to.declared !== undefined && declaresItem(index)) to.declared(to.path);
    walk(item(index), items[index], to);
    to.path.pop();
  }
}

function walkMembers(object: JsonObject, { member }: PlaceDescription, to: Walk): void {
  // A list of their names would be made of each of thousands of objects.
  for (const name in object) {
    if (!Object.hasOwn(object, name)) continue;
    const value = object[name];
    const place = member(name);
    if (place !== undefined && to.declared === undefined && saysNothing(place, value, to)) continue;
    to.path.push(name);
    if (place === undefined) {
      to.undeclared?.(to.path);
    } else {
      to.declared?.(to.path);
      walk(place, value, to);
    }
    to.path.pop();
  }
}
