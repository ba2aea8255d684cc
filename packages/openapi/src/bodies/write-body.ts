import { isJsonObject } from "../json/json-object.ts";
import { mediaKind } from "../json/media-kind.ts";
import { scalarText, writeParameter } from "../parameters/write-parameter.ts";
import type { BodyForm, DescribedField } from "./describe-body.ts";

/** What a document says of how a body is written. */
export interface WritableBody {
  readonly mediaType: string;
  /** JSON unless given. */
  readonly form?: BodyForm;
  /** How fields of a form are written, of those about which the document says something. */
  readonly fields?: Readonly<Record<string, DescribedField>>;
}

/** A body as `fetch` takes it; `FormData` sets its own content type, with its boundary. */
export interface WrittenBody {
  readonly body: BodyInit;
  readonly contentType?: string;
}

/**
 * Writes a body in the media type of its document. A value of another kind than the media type asks
 * for is sent as it is when it is text, bytes or `FormData`, and else as JSON.
 */
export function writeBody(
  { mediaType, form = "json", fields = {} }: WritableBody,
  value: unknown,
): WrittenBody {
  if (value instanceof FormData) return { body: value };
  switch (form) {
    case "json":
      return { body: JSON.stringify(value), contentType: concrete(mediaType) ?? "application/json" };
    case "form":
      return { body: formText(fields, value), contentType: mediaType };
    case "multipart":
      return { body: formData(fields, value) };
    case "text":
    case "bytes":
    case "any": {
      const body = isBytes(value) ? value : scalarText(value);
      const ownType = value instanceof Blob && value.type !== "" ? value.type : undefined;
      return { body, contentType: concrete(mediaType) ?? ownType ?? "application/octet-stream" };
    }
  }
}

// A range such as `image/*` is no content type.
function concrete(mediaType: string): string | undefined {
  return mediaType.includes("*") ? undefined : mediaType;
}

function isBytes(value: unknown): value is Blob | ArrayBuffer | Uint8Array<ArrayBuffer> {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

type Fields = Readonly<Record<string, DescribedField>>;

// A style in the encoding of a field decides alone; else an object is JSON, and a list a pair for
// each item (OpenAPI 3.1, Encoding Object).
function formText(fields: Fields, value: unknown): string {
  const pairs = membersOf(value).flatMap(([name, member]) => {
    const { contentType, ...form } = fieldOf(fields, name);
    if (Object.keys(form).length > 0) return writeParameter({ name, in: "query", ...form }, member);
    const isJsonText = contentType === undefined ? isJsonObject(member) : mediaKind(contentType) !== "text";
    const mediaType = isJsonText && typeof member === "object" ? "application/json" : undefined;
    return writeParameter({ name, in: "query", mediaType }, member);
  });
  return pairs.join("&");
}

function formData(fields: Fields, value: unknown): FormData {
  const data = new FormData();
  for (const [name, member] of membersOf(value)) {
    const { contentType } = fieldOf(fields, name);
    for (const item of Array.isArray(member) ? member : [member]) {
      const part = partOf(item, contentType);
      if (part !== undefined) data.append(name, part);
    }
  }
  return data;
}

// Bytes keep their name and type, an object is JSON, and all else text (Encoding Object,
// `contentType`).
function partOf(item: unknown, contentType: string | undefined): string | Blob | undefined {
  if (item === undefined || item === null) return undefined;
  if (item instanceof Blob) return item;
  const type = contentType?.split(",")[0]?.trim();
  if (isBytes(item)) return new Blob([item], { type: type ?? "application/octet-stream" });
  if (typeof item === "object") return new Blob([JSON.stringify(item)], { type: type ?? "application/json" });
  return type === undefined || type.startsWith("text/plain")
    ? scalarText(item)
    : new Blob([scalarText(item)], { type });
}

function fieldOf(fields: Fields, name: string): DescribedField {
  return (Object.hasOwn(fields, name) ? fields[name] : undefined) ?? {};
}

function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(isJsonObject(value) ? value : {});
}
