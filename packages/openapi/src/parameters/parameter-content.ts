import type { Parameter, Schema } from "../document/openapi-document.ts";

/** The schema of a parameter: its own, or that of the media type where it has `content`. */
export function schemaOfParameter({ schema, content = {} }: Pick<Parameter, "schema" | "content">): Schema {
  return schema ?? Object.values(content)[0]?.schema ?? true;
}

/** The media type of a parameter that has `content` (OpenAPI 3.1, Parameter Object: it has one). */
export function mediaTypeOfParameter({ content = {} }: Pick<Parameter, "content">): string | undefined {
  return Object.keys(content)[0];
}
