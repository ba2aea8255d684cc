/**
 * The documented content for a Content-Type header: the exact media type, else a range such as
 * `application/*`.
 */
export function matchMediaType<Content>(
  content: Readonly<Record<string, Content>>,
  contentType: string,
): Content | undefined {
  const given = essence(contentType);
  const wanted = [given, `${given.split("/")[0] ?? ""}/*`, "*/*"];
  const documented = Object.entries(content);
  return wanted
    .map((type) => documented.find(([key]) => essence(key) === type))
    .find((entry) => entry !== undefined)?.[1];
}

// A media type without its parameters, in lower case.
function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}
