import { convert30 } from "./convert-3-0.ts";
import { checkDocument } from "./check-document.ts";
import { SpecError } from "./spec-error.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

/**
 * Reads an OpenAPI 3.0 or 3.1 document (YAML or JSON) and every file that it refers to, and returns
 * one document that refers only to itself. What other files contain becomes components with the
 * names that they have there. Throws SpecError when a file cannot be read or parsed, when a `$ref`
 * is broken, or when it is not an OpenAPI document.
 */
export async function loadDocument(file: string): Promise<OpenApiDocument> {
  const bundled = await bundleFile(file);
  try {
    const document = checkDocument(bundled);
    return document.openapi.startsWith("3.0.") ? convert30(document) : document;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const { pointer, reason, nextStep } = error;
    throw new SpecError({ file, pointer, reason, nextStep }, { cause: error });
  }
}

// Only this function knows the bundler, which is loaded on first use, because most runs read no
// document.
async function bundleFile(file: string): Promise<unknown> {
  const { bundleOas, createEmptyRedoclyConfig } = await import("@redocly/openapi-core/lib/bundle-oas");
  let result: Awaited<ReturnType<typeof bundleOas>>;
  try {
    const config = createEmptyRedoclyConfig();
    result = await bundleOas({ ref: file, config, componentRenamingConflicts: "off" });
  } catch (error) {
    throw unreadable(file, error);
  }
  const problem = result.problems.find((candidate) => candidate.severity === "error");
  if (problem === undefined) return withoutSharing(file, result.bundle.parsed);
  const place = problem.location[0];
  throw new SpecError({
    file: place?.source.absoluteRef ?? file,
    pointer: place?.pointer?.replace(/^#/u, "") ?? "",
    reason: oneLine(problem.message),
    nextStep: "Correct the $ref or add the file or component that it names.",
  });
}

// Copies the document, because YAML aliases and bundling put one object in several places.
function withoutSharing(file: string, parsed: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(parsed));
  } catch (error) {
    const reason = "contains a YAML alias that contains itself";
    throw new SpecError({ file, pointer: "", reason, nextStep: "Use $ref for recursion." }, { cause: error });
  }
}

function unreadable(file: string, error: unknown): SpecError {
  const message = error instanceof Error ? error.message : String(error);
  return new SpecError(
    {
      file,
      pointer: "",
      reason: `cannot be read as an OpenAPI document: ${oneLine(message)}`,
      nextStep: "Check that the file exists, is YAML or JSON, and starts with `openapi: 3.1.0`.",
    },
    { cause: error },
  );
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, " ").replace(/\.$/u, "");
}
