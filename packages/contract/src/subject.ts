import {
  matchMediaType,
  matchResponse,
  type Operation,
  type OperationResponse,
  SpecError,
  type Validator,
  type Violation,
} from "@cftokens/openapi";
import { describeStream, type StreamForm } from "@cftokens/openapi/bodies";
import { isJsonMediaType, mediaKind } from "@cftokens/openapi/json";
import {
  partsOf,
  type PropertySurvey,
  readScalar,
  type Schema,
  surveyProperties,
} from "@cftokens/openapi/schema";
import type { Observation } from "./observation.ts";
import { checkEnvelope, declaresEnvelope } from "./check-envelope.ts";
import type { Body, Exchange } from "./exchange.ts";
import { beyondBounds } from "./json-bounds.ts";
import { readItems } from "./read-items.ts";
import { type SortedViolations, sortViolations } from "./sort-violations.ts";

/** What the document says about an exchange, found once for all checks. */
export interface Subject {
  readonly operation: Operation;
  readonly validator: Validator;
  /** The documented response; undefined when the status is not documented. */
  readonly response: OperationResponse | undefined;
  readonly judgement: Judgement;
}

/** How the response body fits its schema. */
export type Judgement =
  /** There is no schema, or nothing that it could judge. */
  | { readonly kind: "none" }
  | { readonly kind: "broken schema"; readonly schema: Schema; readonly fault: SpecError }
  | {
      readonly kind: "judged";
      readonly schema: Schema;
      readonly value: unknown;
      readonly violations: readonly Violation[];
      readonly faults: SortedViolations;
      /** What breaks the rules of an envelope; empty where the schema describes none. */
      readonly ofEnvelope: readonly Observation[];
      readonly survey: PropertySurvey;
    };

/** Looks up the documented response of an exchange and judges its body. */
export function toSubject(operation: Operation, validator: Validator, exchange: Exchange): Subject {
  const response = matchResponse(operation, exchange.response.status);
  return { operation, validator, response, judgement: judge(response, validator, exchange) };
}

function judge(
  response: OperationResponse | undefined,
  validator: Validator,
  { response: { status, headers, body } }: Exchange,
): Judgement {
  const content = response && matchMediaType(response.content, headers["content-type"] ?? "");
  if (content === undefined) return { kind: "none" };
  const contentType = headers["content-type"] ?? "";
  const list = listOfItems(content, contentType, validator);
  const schema = list?.schema ?? content.schema;
  try {
    const value =
      list === undefined ? valueOf(body, schema, { validator, contentType }) : itemsOf(body, list.form);
    if (value === undefined) return compiles(validator, schema);
    const violations = validator.violations(schema, value, "response");
    const survey = surveyProperties(validator, schema, value, "response");
    const ofEnvelope = declaresEnvelope(validator, schema, value) ? checkEnvelope(value, status) : [];
    const faults = sortViolations(violations, ofEnvelope);
    return { kind: "judged", schema, value, violations, faults, ofEnvelope, survey };
  } catch (error) {
    if (error instanceof SpecError) return { kind: "broken schema", schema, fault: error };
    throw error;
  }
}

/** The schema of a body that is one value after another, and how they are read. */
export interface ItemList {
  readonly form: StreamForm;
  /** Of the items as a list, so that each has a pointer. */
  readonly schema: Schema;
}

type Content = OperationResponse["content"][string];

const itemLists = new WeakMap<Content, ItemList>();

/**
 * Describes a body that is one value after another; undefined for any other. Each schema is
 * compiled once, and so kept.
 */
export function listOfItems(
  content: Content,
  contentType: string,
  { document }: Validator,
): ItemList | undefined {
  const known = itemLists.get(content);
  // Of a range such as `*/*`, a body may be a stream of any kind, or none.
  if (known?.form.stream === mediaKind(contentType)) return known;
  const described = describeStream(document, contentType, content);
  if (described === undefined) return undefined;
  const list = { form: described.form, schema: { type: "array", items: described.item } };
  itemLists.set(content, list);
  return list;
}

function itemsOf(body: Body, form: StreamForm): readonly unknown[] | undefined {
  if (body.kind !== "json" && body.kind !== "text") return undefined;
  const { items } = readItems(body.text, form);
  return beyondBounds(items) === undefined ? items : undefined;
}

interface BodyContext {
  readonly validator: Validator;
  readonly contentType: string;
}

// The value that a schema describes: JSON by its content, text as it is (OpenAPI 3.1, Media Type
// Object). Undefined where it is neither: of a schema for an object only its own form, such as XML,
// tells how to read a text.
function valueOf(body: Body, schema: Schema, { validator, contentType }: BodyContext): unknown {
  if (body.kind !== "json" && body.kind !== "text") return undefined;
  if (contentType === "" || isJsonMediaType(contentType))
    return body.kind === "json" ? body.value : undefined;
  const isOfTexts = partsOf(schema, validator).every(
    ({ type = "string" }) => ![type].flat().some((one) => one === "object" || one === "array"),
  );
  return isOfTexts ? readScalar(schema, body.text, { validator }) : undefined;
}

// Compiles a schema although there is no body to judge: one that cannot be used is a fault of its
// own.
function compiles(validator: Validator, schema: Schema): Judgement {
  validator.accepts(schema, null, "response");
  return { kind: "none" };
}
