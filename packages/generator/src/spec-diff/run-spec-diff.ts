import { basename, join, resolve } from "node:path";
import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { type ReadPermissions, SpecError } from "@cftokens/openapi";
import { canonicalJson } from "@cftokens/openapi/json";
import { GeneratorError } from "../generator-error.ts";
import { type DiffReport, toDiffReport } from "./diff-report.ts";
import { plainJson, plainLine } from "../plain-line.ts";
import { formatAnnotations } from "./format-annotations.ts";
import { formatMarkdown } from "./format-markdown.ts";
import { formatText } from "./format-text.ts";
import { loadSpecSide } from "./spec-side.ts";

/** Where spec:diff reads and prints. */
export interface SpecDiffPlace {
  /** The repository, with the documents in `spec/`. */
  readonly root: string;
  readonly print: (text: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * The command `pnpm spec:diff <base> [<head>]`. Gives the exit code: 0 nothing breaks, 1 something
 * breaks or may break that nobody has allowed, 2 an argument or a document is wrong.
 */
export async function runSpecDiff(args: readonly string[], place: SpecDiffPlace): Promise<0 | 1 | 2> {
  try {
    const { base, head, format, impact, permissions } = parseArguments(args, place.root);
    const before = await loadSpecSide(base, place.root, permissions);
    const after = await loadSpecSide(head, place.root, permissions);
    const report = toDiffReport(before, after, impact ? { impactRoot: place.root } : {});
    place.print(formatReport(report, format));
    return report.breaking + report.unproven > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    place.printError(plainLine(`spec:diff: ${error.message}`));
    return 2;
  }
}

const formats = ["text", "json", "markdown", "github"] as const;
type Format = (typeof formats)[number];

interface Arguments {
  readonly base: string;
  readonly head: string;
  readonly format: Format;
  readonly impact: boolean;
  readonly permissions: ReadPermissions;
}

function parseArguments(args: readonly string[], root: string): Arguments {
  const { positionals, values } = readArguments(args);
  const [base, head, ...others] = positionals;
  const { format, impact, "allow-file": allowedFiles = [], "allow-host": allowedHosts = [] } = values;
  if (base === undefined || others.length > 0 || !isFormat(format)) throw wrongUse();
  return {
    base,
    head: head ?? workingTree(base, root),
    format,
    impact,
    permissions: { allowedFiles: allowedFiles.map((path) => resolve(root, path)), allowedHosts },
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        impact: { type: "boolean", default: false },
        "allow-file": { type: "string", multiple: true },
        "allow-host": { type: "string", multiple: true },
      },
    });
  } catch (error) {
    throw wrongUse({ cause: error });
  }
}

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

// What a base is compared with when nothing is named: the document of the same name, or all
// documents.
function workingTree(base: string, root: string): string {
  const isFile = existsSync(join(root, base)) && statSync(join(root, base)).isFile();
  return isFile ? join("spec", basename(base)) : "spec";
}

function wrongUse(options?: ErrorOptions): GeneratorError {
  return new GeneratorError(
    `usage: pnpm spec:diff <base> [<head>] [--format ${formats.join("|")}] [--impact] [--allow-file PATH] [--allow-host HOST]; each of both is a document, a folder of documents or a git revision`,
    options,
  );
}

function formatReport(report: DiffReport, format: Format): string {
  switch (format) {
    case "text":
      return formatText(report);
    case "json":
      return plainJson(canonicalJson(report).trimEnd());
    case "markdown":
      return formatMarkdown(report);
    case "github":
      return formatAnnotations(report);
  }
}
