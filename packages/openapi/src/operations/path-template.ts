import { decodeSegment } from "./decode-segment.ts";
import type { Operation } from "./operation.ts";

/** What is needed of an operation to read its path; without parameters they count as the path's. */
export type Templated = Pick<Operation, "path"> & Partial<Pick<Operation, "parameters">>;

/** A parameter in a path template. */
export interface PathExpression {
  readonly name: string;
  /** Whether it is `{+name}`, the value of which may have slashes (RFC 6570, 3.2.3). */
  readonly isReserved: boolean;
  /** Where it begins in the path. */
  readonly index: number;
}

/** The parameters in a path template, from left to right, those of its query too. */
export function listExpressions(path: string): readonly PathExpression[] {
  return [...path.matchAll(/\{(\+?)([^{}]+)\}/gu)].map(({ 1: operator, 2: name = "", index }) => ({
    name,
    isReserved: operator === "+",
    index,
  }));
}

/** A path template in which `{+name}` is `{name}`. */
export function withoutOperators(path: string): string {
  return path.replaceAll(/\{\+(?=[^{}])/gu, "{");
}

/** A path template with a text in place of each parameter, or as it is where there is none. */
export function fillTemplate(path: string, fill: (name: string) => string | undefined): string {
  return path.replaceAll(/\{\+?([^{}]+)\}/gu, (expression, name: string) => fill(name) ?? expression);
}

/** A pair of the query that a path template has behind a question mark. */
export interface TemplatePair {
  /** As it is written. */
  readonly text: string;
  readonly name: string;
  /** Undefined where the name stands alone: a request may have any value. */
  readonly value: string | undefined;
}

/** The part of a path template that is a path, and the query behind it. */
export interface PathTemplate {
  readonly path: string;
  readonly pairs: readonly TemplatePair[];
}

/**
 * Takes a path template apart. OpenAPI knows no query in it, and yet there are documents that tell
 * operations apart by one (`/functions?list`), or have parameters of the path in it
 * (`/history?from={from}`). A pair with any other parameter is left to the parameters of the query.
 * A fragment (`/token#refresh`) is left out: it tells operations apart for readers alone, and is
 * never sent (RFC 9110, section 7.1).
 */
export function readPathTemplate({ path, parameters }: Templated): PathTemplate {
  // What is in braces is a name, whatever its characters are.
  const plain = path.replaceAll(/\{[^{}]*\}/gu, (name) => "x".repeat(name.length));
  const end = plain.search(/#|$/u);
  const start = plain.slice(0, end).indexOf("?");
  if (start === -1) return { path: path.slice(0, end), pairs: [] };
  const ofPath = parameters?.flatMap(({ in: place, name }) => (place === "path" ? [name] : []));
  const pairs = path
    .slice(start + 1, end)
    .split("&")
    .filter((text) => text !== "")
    .map(toPair)
    .filter(({ value = "" }) =>
      listExpressions(value).every(({ name }) => ofPath === undefined || ofPath.includes(name)),
    );
  return { path: path.slice(0, start), pairs };
}

function toPair(text: string): TemplatePair {
  const [name = "", ...values] = text.split("=");
  return { text, name: decode(name), value: values.length === 0 ? undefined : decode(values.join("=")) };
}

function decode(text: string): string {
  return decodeSegment(text.replaceAll("+", " "));
}

/**
 * The template of what requests have of a documented path, its query included. What is written in
 * place of `{name}` says the parameter, also that of `{+name}`.
 */
export function requestPath(operation: Templated): string {
  const { path, pairs } = readPathTemplate(operation);
  const query = pairs.map(({ text }) => text).join("&");
  return withoutOperators(`${path}${query === "" ? "" : `?${query}`}`);
}
