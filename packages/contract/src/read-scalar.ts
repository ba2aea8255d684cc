import type { Schema } from "@cftokens/openapi/schema";

/** A parameter or header text as the value that its schema speaks of; a text that is no such value stays one. */
export function readScalar(schema: Schema, text: string): unknown {
  if (typeof schema === "boolean") return text;
  const types = new Set([schema.type].flat());
  if (types.has("integer") || types.has("number")) {
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  }
  if (types.has("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
