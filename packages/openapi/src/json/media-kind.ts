/**
 * What a media type is made of. `json-lines` is a JSON value on each line, `json-seq` one behind
 * each record separator (RFC 7464), `form` is `application/x-www-form-urlencoded`, and `any` a
 * range that leaves it open.
 */
export type MediaKind =
  | "json"
  | "json-lines"
  | "json-seq"
  | "event-stream"
  | "form"
  | "multipart"
  | "text"
  | "any"
  | "bytes";

/** What a media type is made of, whatever its parameters; `bytes` where its name does not say. */
export function mediaKind(mediaType: string): MediaKind {
  if (isJsonMediaType(mediaType)) return "json";
  const essence = essenceOf(mediaType);
  return otherKinds.find(([, names]) => names.test(essence))?.[0] ?? "bytes";
}

/**
 * Whether a media type, with or without parameters, is JSON by its name or its suffix (RFC 8259,
 * RFC 6839).
 */
export function isJsonMediaType(mediaType: string): boolean {
  return json.test(mediaType);
}

/** Whether a body of this kind can be read as a text. */
export function isTextual(kind: MediaKind): boolean {
  return kind !== "bytes" && kind !== "multipart" && kind !== "any";
}

// Documents put parameters and further types behind a blank or a comma, too.
function essenceOf(mediaType: string): string {
  return /^\s*([^\s;,]*)/u.exec(mediaType)?.[1]?.toLowerCase() ?? "";
}

// `application/stream+json` is what Spring called lines of JSON before `application/x-ndjson`.
const json =
  /^\s*(?:(?:application|text)\/(?:x-)?json|(?!application\/stream\+)[^\s;,]*\+json)(?:[\s;,]|$)/iu;

const otherKinds: readonly (readonly [Exclude<MediaKind, "json" | "bytes">, RegExp])[] = [
  ["json-lines", /^(?:application|text)\/(?:(?:x-)?(?:[nl]djson|json-?l(?:ines)?)|stream\+json)$/u],
  ["json-seq", /^(?:application|text)\/(?:x-)?(?:[\w.-]+\+)?json-seq$/u],
  ["event-stream", /^text\/event-stream$/u],
  ["form", /^application\/x-www-form-urlencoded$/u],
  ["multipart", /^multipart\//u],
  ["any", /^(?:\*|application)\/\*$/u],
  [
    "text",
    /^text\/|^application\/(?:x-)?(?:csv|ecmascript|graphql|javascript|sql|toml|xml|yaml)$|\+(?:xml|yaml)$/u,
  ],
];
