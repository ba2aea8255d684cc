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
  return pathParameters.reduce(
    (filled, { name }) => filled.replaceAll(`{${name}}`, () => encodeURIComponent(String(values[name]))),
    path,
  );
}

function queryOf(values: CallInput["query"] = {}): string {
  let query = "";
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null)
        query += `&${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`;
    }
  }
  return query.replace("&", "?");
}
