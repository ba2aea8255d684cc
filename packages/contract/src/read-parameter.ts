import type { Operation, Validator } from "@cftokens/openapi";
import { mediaTypeOfParameter, schemaOfParameter, wholeQuery } from "@cftokens/openapi/parameters";
import { readHeader } from "./read-header.ts";
import { readWholeQuery } from "./read-whole-query.ts";

/** The parts of a request in which parameters are. */
export interface SentParts {
  readonly pathValues: Readonly<Record<string, string>>;
  readonly url: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** The texts of a parameter in a request; several where a query repeats its name. */
export function sentTexts(
  { name, in: location, style }: Operation["parameters"][number],
  { pathValues, url, query, headers }: SentParts,
): readonly string[] {
  if (style === wholeQuery) return [new URL(url).search.slice(1)].filter((text) => text !== "");
  switch (location) {
    case "path":
      return Object.hasOwn(pathValues, name) ? [pathValues[name] ?? ""] : [];
    case "query":
      return query.getAll(name);
    case "header":
      return [headers[name.toLowerCase()]].filter((text) => text !== undefined);
    case "cookie":
      return (headers["cookie"] ?? "").split(";").flatMap((pair) => {
        const [key = "", ...value] = pair.trim().split("=");
        return key === name ? [value.join("=")] : [];
      });
  }
}

/**
 * Reads the texts of a parameter as its schema has it. Throws SpecError for a schema that cannot be
 * used, and SyntaxError for what should be JSON.
 */
export function readParameter(
  parameter: Operation["parameters"][number],
  texts: readonly string[],
  validator: Validator,
): unknown {
  const mediaType = mediaTypeOfParameter(parameter);
  if (parameter.style === wholeQuery) return readWholeQuery(parameter, texts.join("&"), validator);
  const header = {
    description: "",
    required: false,
    schema: schemaOfParameter(parameter),
    ...(parameter.explode !== undefined && { explode: parameter.explode }),
    ...(mediaType !== undefined && { mediaType }),
  };
  return readHeader(header, texts.join(","), validator);
}
