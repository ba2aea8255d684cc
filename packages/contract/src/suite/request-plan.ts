import type { Operation } from "@cftokens/openapi";
import { NoCases } from "../cases/no-cases.ts";
import type { Headers } from "./authorization.ts";

/** The parts of a request for an operation. */
export interface RequestPlan {
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  /** Sent as JSON. Undefined: no body. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly text?: string;
}

/**
 * Writes a request. Query parameters have OpenAPI's default style: `form`, exploded. Throws NoCases
 * for what `fetch` does not send: a body with GET, the method TRACE.
 */
export function toRequest(
  operation: Pick<Operation, "method" | "path">,
  plan: RequestPlan,
  baseUrl: string,
): Request {
  const text = plan.text ?? (plan.body === undefined ? undefined : JSON.stringify(plan.body));
  const headers = { ...plan.headers, ...(text !== undefined && { "content-type": "application/json" }) };
  const url = `${baseUrl}${fillPath(operation.path, plan.path)}${toQuery(plan.query ?? {})}`;
  try {
    return new Request(url, { method: operation.method, headers, ...(text !== undefined && { body: text }) });
  } catch (error) {
    throw new NoCases(error);
  }
}

/** A path template with its parameters filled in, percent-encoded. */
export function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([^{}]+)\}/gu, (_, name: string) =>
    encodeURIComponent(Object.hasOwn(values, name) ? (values[name] ?? name) : name),
  );
}

/** The values with which a template is filled to become a path. */
export function pathValuesOf(template: string, path: string): Readonly<Record<string, string>> {
  const segments = path.split("/");
  const entries = template.split("/").flatMap((segment, index) => {
    const name = /^\{(.+)\}$/u.exec(segment)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(segments[index] ?? "")]];
  });
  return Object.fromEntries(entries);
}

function toQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, typeof one === "string" ? one : JSON.stringify(one)]),
  );
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
}
