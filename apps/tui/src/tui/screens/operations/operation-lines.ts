import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { resolveRef, type Schema, type SchemaObject, sampleValue } from "@cftokens/openapi/schema";
import { safeText, wrapText } from "@cftokens/workbench/text";
import { heading, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { documentNamed } from "./find-operations.ts";
import type { OpenedOperation } from "./state.ts";
import { whyNotSent } from "./why-not-sent.ts";

/**
 * Everything about an operation: what its document says of it, and what was answered when it was
 * sent.
 */
export function operationLines(opened: OpenedOperation, width: number): readonly StyledLine[] {
  const { operation, document } = opened;
  const known = documentNamed(document);
  return [
    ...paragraph(safeText(`${operation.method} ${operation.path}`), width, "strong"),
    ...paragraph(safeText(operation.summary || operation.id), width),
    ...callLines(opened, width),
    ...(operation.deprecated ? paragraph("! Deprecated: it may go away.", width, "waiting") : []),
    ...heading("About"),
    ...about("Document", `spec/${document}`, width),
    ...about("Id", operation.id, width),
    ...(operation.tags.length === 0 ? [] : about("Tags", operation.tags.join(", "), width)),
    ...about("Needs", needsOf(operation), width),
    ...descriptionLines(operation, width),
    ...(known === undefined ? [] : parameterLines(operation, known, width)),
    ...(known === undefined ? [] : bodyLines(operation, known, width)),
    ...heading("Answers"),
    ...operation.responses.flatMap(({ status, description, content }) =>
      about(status, [description, ...Object.keys(content)].filter((part) => part !== "").join(" · "), width),
    ),
  ];
}

function callLines({ call, ...opened }: OpenedOperation, width: number): readonly StyledLine[] {
  switch (call.status) {
    case "none": {
      const why = whyNotSent(opened);
      return paragraph(why ?? "Enter sends it.", width, "dim");
    }
    case "sending":
      return paragraph("◌ Sending…", width, "waiting");
    case "answered": {
      const { title, isGood, notes, body } = call.answer;
      return [
        ...heading("Answer"),
        ...paragraph(`${isGood ? "✓" : "✗"} ${title}`, width, isGood ? "good" : "bad"),
        ...notes.flatMap((note) => paragraph(note, width, "waiting")),
        ...body.flatMap((line) => indented(line, width)),
      ];
    }
  }
}

function needsOf({ acceptedPermissions, security }: Operation): string {
  if (acceptedPermissions !== undefined && acceptedPermissions.length > 0)
    return acceptedPermissions.join(" or ");
  if (security.length === 0) return "no credential";
  return `a credential (${security.map((schemes) => schemes.join(" with ")).join(" or ")}), ${acceptedPermissions === undefined ? "no permission is named" : "no permission"}`;
}

function descriptionLines({ description }: Operation, width: number): readonly StyledLine[] {
  if (description.trim() === "") return [];
  const paragraphs = description.trim().split(/\n\s*\n/u);
  return [
    [],
    ...paragraphs.flatMap((text) => paragraph(safeText(text.replaceAll(/\s+/gu, " ")), width, "dim")),
  ];
}

function parameterLines(
  { parameters }: Operation,
  document: OpenApiDocument,
  width: number,
): readonly StyledLine[] {
  if (parameters.length === 0) return [];
  return [
    ...heading("Parameters"),
    ...parameters.flatMap((parameter) => about(parameter.name, parameterWords(parameter, document), width)),
  ];
}

function parameterWords(
  { in: place, required, schema, description }: Operation["parameters"][number],
  document: OpenApiDocument,
): string {
  const words = [`in the ${place}`, required === true ? "required" : "may be left out"];
  return [...words, typeWords(schema, document), description ?? ""].filter((word) => word !== "").join(" · ");
}

function typeWords(schema: Operation["parameters"][number]["schema"], document: OpenApiDocument): string {
  if (typeof schema !== "object") return "";
  const { enum: values, type = [] } = schemaOf(document, schema);
  return values === undefined
    ? [type].flat().join(" or ")
    : values.map((value) => JSON.stringify(value)).join(" | ");
}

function schemaOf(document: OpenApiDocument, schema: SchemaObject): SchemaObject {
  const found: Schema = resolveRef<SchemaObject>(document, schema);
  return typeof found === "object" ? found : {};
}

function bodyLines(
  { requestBody }: Operation,
  document: OpenApiDocument,
  width: number,
): readonly StyledLine[] {
  const [mediaType, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (mediaType === undefined || content === undefined) return [];
  const need = requestBody?.required === true ? "required" : "may be left out";
  const sample = JSON.stringify(sampleValue(document, content.schema, "request"), undefined, 2);
  return [
    ...heading("Body"),
    ...paragraph(safeText(`${mediaType}, ${need}, for example:`), width, "dim"),
    ...sample.split("\n").flatMap((line) => indented(safeText(line), width)),
  ];
}

// A line of JSON; where it is too long, it goes on under its own first character.
function indented(line: string, width: number): readonly StyledLine[] {
  const indent = /^ */u.exec(line)?.[0] ?? "";
  return wrapText(line.trimStart(), Math.max(1, width - indent.length)).map((text) => [
    { text: indent + text },
  ]);
}

function about(label: string, value: string, width: number): readonly StyledLine[] {
  const text = safeText(value.replaceAll(/\s+/gu, " "));
  return labelled(safeText(label), text, { width, labelWidth: Math.min(20, Math.max(10, label.length + 2)) });
}
