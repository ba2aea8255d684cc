import type { Schema } from "@cftokens/openapi/schema";

/**
 * Reads the text of a parameter or header as the type that its schema asks for; a text of another
 * type stays a text.
 */
export function readScalar(schema: Schema, text: string): unknown {
  if (typeof schema === "boolean") return text;
  const types = new Set([schema.type].flat());
  if (types.has("integer") || types.has("number")) {
    return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
  }
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
