import type { Received } from "../send/send-request.ts";
import { answerForm, headerOf } from "./answer-form.ts";
import { type JsonOutline, outlineJson } from "./json-outline.ts";
import { addItems, createStreamReader, type KeptItems, noItems } from "./stream-items.ts";

/** The body of an answer as it can be read. */
export type AnswerBody =
  | { readonly kind: "empty" }
  /** `items` where the list has what came one after the other. */
  | { readonly kind: "json"; readonly outline: JsonOutline; readonly items?: KeptItems }
  | { readonly kind: "text"; readonly text: string }
  /** Bytes that are no text, or no text that can be read. */
  | { readonly kind: "bytes" };

/**
 * Reads a body by its content type: JSON where it is some, whatever was announced as a text
 * otherwise, in the character set that it names (UTF-8 where it names none that is known).
 */
export function readAnswerBody({ bytes, headers }: Pick<Received, "bytes" | "headers">): AnswerBody {
  if (bytes.length === 0) return { kind: "empty" };
  const contentType = headerOf(headers, "content-type");
  const form = answerForm(contentType);
  if (form === "bytes") return { kind: "bytes" };
  if (form === "stream") {
    const reader = createStreamReader(contentType);
    const items = addItems(noItems(), [...reader.feed(bytes), ...reader.end()]);
    return { kind: "json", outline: items.outline, items };
  }
  const text = decode(bytes, contentType);
  const outline = form === "json" || contentType === "" ? outlineJson(text) : undefined;
  return outline === undefined ? { kind: "text", text } : { kind: "json", outline };
}

function decode(bytes: Uint8Array, contentType: string): string {
  const [, charset = "utf-8"] = /;\s*charset\s*=\s*"?([^\s;"]+)/iu.exec(contentType) ?? [];
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder().decode(bytes);
  }
}
