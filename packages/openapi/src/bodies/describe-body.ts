import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import type { Operation } from "../operations/operation.ts";
import { listParts, targetOf } from "../schema/list-parts.ts";
import { isTextual, type MediaKind, mediaKind } from "../json/media-kind.ts";
import { sentMediaType } from "./sent-media-type.ts";

/**
 * How a body is written: `form` is `application/x-www-form-urlencoded`, `multipart` is
 * `multipart/form-data`, `any` what a caller has as text or as bytes.
 */
export type BodyForm = "json" | "form" | "multipart" | "text" | "bytes" | "any";

/** How one field of a form or one part of a multipart body is written (Encoding Object). */
export interface DescribedField {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface DescribedBody {
  readonly required: boolean;
  /** As the document has it. */
  readonly mediaType: string;
  readonly form: BodyForm;
  /** By name, of those about which the document says something. */
  readonly fields?: Readonly<Record<string, DescribedField>>;
  /** The parts of a multipart body that are bytes. */
  readonly binary: readonly string[];
}

/** Describes the body of an operation in a media type of it, by default the one that is sent. */
export function describeBody(
  document: OpenApiDocument,
  operation: Pick<Operation, "method" | "requestBody">,
  chosen?: string,
): DescribedBody | undefined {
  const { requestBody } = operation;
  const usual = sentMediaType(operation);
  if (usual === undefined) return undefined;
  const mediaType = chosen ?? usual;
  const { schema = true, encoding = {} } = requestBody?.content[mediaType] ?? {};
  const form = formOf(document, mediaType, schema);
  const fields = Object.entries(encoding).map(([name, { contentType, style, explode, allowReserved }]) => [
    name,
    {
      ...(contentType !== undefined && { contentType }),
      ...(style !== undefined && { style }),
      ...(explode !== undefined && { explode }),
      ...(allowReserved === true && { allowReserved }),
    },
  ]);
  const isForm = form === "form" || form === "multipart";
  return {
    required: requestBody?.required ?? false,
    mediaType,
    form,
    ...(isForm && fields.length > 0 && { fields: Object.fromEntries(fields) }),
    binary: form === "multipart" ? binaryParts(document, schema) : [],
  };
}

function formOf(document: OpenApiDocument, mediaType: string, schema: Schema): BodyForm {
  const kind = mediaKind(mediaType);
  const known = formsOfKinds[kind];
  if (known !== undefined) return known;
  const name = mediaType.toLowerCase();
  if (name.startsWith("multipart/form-data")) return "multipart";
  return isBinary(document, schema) || name.startsWith("application/octet-stream") ? "bytes" : "any";
}

const formsOfKinds: Readonly<Partial<Record<MediaKind, BodyForm>>> = {
  json: "json",
  // A document of any type says what the value is, and JSON can write it.
  any: "json",
  form: "form",
  text: "text",
  "event-stream": "text",
};

function binaryParts(document: OpenApiDocument, schema: Schema): readonly string[] {
  const names = partsOf(document, schema).flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, property]) => {
      const items = partsOf(document, property).flatMap(({ items: each }) =>
        each === undefined ? [] : [each],
      );
      return [property, ...items].some((one) => isBinary(document, one)) ? [name] : [];
    }),
  );
  return [...new Set(names)];
}

// `format: binary` of 3.0, and what 3.1 has in its place: a `contentMediaType` that is not encoded.
function isBinary(document: OpenApiDocument, schema: Schema): boolean {
  return partsOf(document, schema).some(
    ({ format, contentMediaType, contentEncoding }) =>
      format === "binary" ||
      (typeof contentMediaType === "string" &&
        contentEncoding === undefined &&
        !isTextual(mediaKind(contentMediaType))),
  );
}

// The schemas that a schema is made of, in any alternative.
function partsOf(document: OpenApiDocument, schema: Schema): readonly SchemaObject[] {
  return listParts([schema], (part) => [
    ...targetOf(document, part),
    ...(part.allOf ?? []),
    ...(part.anyOf ?? []),
    ...(part.oneOf ?? []),
  ]);
}
