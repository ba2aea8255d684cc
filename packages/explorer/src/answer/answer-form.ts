import { isTextual, mediaKind } from "@cftokens/openapi/json";

/** What an answer's body is for whoever shows it. */
export type AnswerForm = "json" | "stream" | "text" | "bytes";

/** How a body of this content type is shown. Streams are shown line by line, as they come. */
export function answerForm(contentType: string): AnswerForm {
  const kind = contentType === "" ? "text" : mediaKind(contentType);
  if (kind === "json") return "json";
  if (kind === "json-lines" || kind === "json-seq" || kind === "event-stream") return "stream";
  return isTextual(kind) ? "text" : "bytes";
}

/** The first header of a name, in lower case; empty where there is none. */
export function headerOf(headers: readonly (readonly [name: string, value: string])[], name: string): string {
  return headers.find(([one]) => one === name)?.[1] ?? "";
}

/** A length in bytes as one reads it. */
export function describeSize(size: number): string {
  if (size < 1000) return `${size} ${size === 1 ? "byte" : "bytes"}`;
  return size < 1_000_000 ? `${(size / 1000).toFixed(1)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
