import type { CallInput } from "./call-input.ts";
import type { CallDescription } from "./operation-description.ts";
import type { RequestWriter } from "./request-writer.ts";

/**
 * Writes scalars in a path, scalars and lists in a query, and bodies in JSON: all that most APIs
 * need. `requestWriter` writes the rest, and the same for these.
 */
export const plainWriter: RequestWriter = {
  write: (operation, { path, query, body }) => {
    const { requestBody } = operation;
    const isSent = body !== undefined && requestBody !== null;
    return {
      path: pathOf(operation, path) + queryOf(query),
      headers: isSent ? { "Content-Type": requestBody.mediaType } : noHeaders,
      body: isSent ? JSON.stringify(body) : undefined,
    };
  },
};

const noHeaders: Readonly<Record<string, string>> = {};

function pathOf({ path, pathParameters }: CallDescription, values: CallInput["path"] = {}): string {
  let filled = path;
  // An encoded value has no `$`, which would be special where it is put in.
  for (const { name } of pathParameters)
    filled = filled.replaceAll(`{${name}}`, encodeURIComponent(String(values[name])));
  return filled;
}

function queryOf(values: CallInput["query"] = {}): string {
  let query = "";
  const add = (name: string, value: unknown) => {
    const text = encodeURIComponent(String(value));
    if (value !== undefined && value !== null)
      query += `${query === "" ? "?" : "&"}${encodeURIComponent(name)}=${text}`;
  };
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (Array.isArray(value)) for (const item of value) add(name, item);
    else add(name, value);
  }
  return query;
}
