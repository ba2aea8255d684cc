/**
 * The documented content for a Content-Type header, by the most specific key (OpenAPI 3.1, Response
 * Object, content): the media type with most of the given parameters, else without any, else with
 * others; then a range such as `application/*`.
 */
export function matchMediaType<Content>(
  content: Readonly<Record<string, Content>>,
  contentType: string,
): Content | undefined {
  // Written alike is as specific as can be.
  if (Object.hasOwn(content, contentType)) return content[contentType];
  const given = parseMediaType(contentType);
  const wanted = [given.essence, `${given.essence.split("/")[0] ?? ""}/*`, "*/*"];
  const documented = Object.entries(content).map(([key, one]) => ({ ...parseMediaType(key), one }));
  for (const essence of wanted) {
    const [best] = documented
      .filter((candidate) => candidate.essence === essence)
      .toSorted((a, b) => rank(b.parameters, given.parameters) - rank(a.parameters, given.parameters));
    if (best !== undefined) return best.one;
  }
  return undefined;
}

interface MediaTypeName {
  /** Type and subtype, in lower case. */
  readonly essence: string;
  readonly parameters: ReadonlySet<string>;
}

function parseMediaType(text: string): MediaTypeName {
  const [essence = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  return { essence, parameters: new Set(parameters.map((one) => one.replaceAll(/[\s"]/gu, ""))) };
}

function rank(documented: ReadonlySet<string>, given: ReadonlySet<string>): number {
  return documented.isSubsetOf(given) ? documented.size : -1;
}
