import { basename, join, resolve } from "node:path";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type ReadPermissions, SpecError } from "@cftokens/openapi";
import { canonicalJson } from "@cftokens/openapi/json";
import { GeneratorError } from "../generator-error.ts";
import { diffFormats, diffOptions } from "./diff-options.ts";
import { type DiffReport, toDiffReport } from "./diff-report.ts";
import { plainJson, plainLine } from "../plain-line.ts";
import { formatAnnotations } from "./format-annotations.ts";
import { formatCtrf, formatJunit, formatSarif } from "./format-findings.ts";
import { formatMarkdown } from "./format-markdown.ts";
import { formatText } from "./format-text.ts";
import { loadSpecSide, pathOfRevision } from "./spec-side.ts";

/** Where spec:diff reads and prints. */
export interface SpecDiffPlace {
  /** What the user calls the command, such as `pnpm spec:diff`. */
  readonly program: string;
  /** The repository, with the documents in `spec/`. */
  readonly root: string;
  readonly now: () => Date;
  readonly print: (text: string) => void;
  readonly printError: (line: string) => void;
}

/**
 * The command that compares two states of documents: `<base> [<head>]`. Gives the exit code: 0
 * nothing breaks, 1 something breaks or may break that nobody has allowed, 2 an argument or a
 * document is wrong.
 */
export async function runSpecDiff(args: readonly string[], place: SpecDiffPlace): Promise<0 | 1 | 2> {
  try {
    const { base, head, format, reports, impact, permissions } = parseArguments(args, place);
    const before = await loadSpecSide(base, place.root, permissions);
    const after = await loadSpecSide(head, place.root, permissions);
    const report = toDiffReport(before, after, impact ? await impactFinder(place.root) : undefined);
    for (const one of reports)
      writeReport(one.file, place.root, formatReport(report, one.format, place.now()));
    place.print(formatReport(report, format, place.now()));
    return report.breaking + report.unproven > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    place.printError(plainLine(`${place.program.replace("pnpm ", "")}: ${error.message}`));
    return 2;
  }
}

// Looking for it takes a compiler, which is loaded for it alone.
async function impactFinder(root: string): Promise<NonNullable<Parameters<typeof toDiffReport>[2]>> {
  const { findImpact } = await import("./find-impact.ts");
  return (changes) => findImpact(changes, root);
}

type Format = (typeof diffFormats)[number];

interface Arguments {
  readonly base: string;
  readonly head: string;
  readonly format: Format;
  readonly reports: readonly FileReport[];
  readonly impact: boolean;
  readonly permissions: ReadPermissions;
}

function parseArguments(args: readonly string[], { program, root }: SpecDiffPlace): Arguments {
  const { positionals, values } = readArguments(args, program);
  const [base, head, ...others] = positionals;
  const {
    format,
    report = [],
    impact,
    "allow-file": allowedFiles = [],
    "allow-host": allowedHosts = [],
  } = values;
  if (base === undefined || others.length > 0 || !isFormat(format)) throw wrongUse(program);
  return {
    base,
    head: head ?? workingTree(base, root),
    format,
    reports: report.map((text) => parseReport(text, program)),
    impact,
    permissions: { allowedFiles: allowedFiles.map((path) => resolve(root, path)), allowedHosts },
  };
}

function readArguments(args: readonly string[], program: string) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        report: { type: "string", multiple: true },
        impact: { type: "boolean", default: false },
        "allow-file": { type: "string", multiple: true },
        "allow-host": { type: "string", multiple: true },
      },
    });
  } catch (error) {
    throw wrongUse(program, { cause: error });
  }
}

// A report in a file of its own.
interface FileReport {
  readonly format: Format;
  readonly file: string;
}

function parseReport(text: string, program: string): FileReport {
  const [format = "", ...rest] = text.split("=");
  const file = rest.join("=");
  if (isFormat(format) && file !== "") return { format, file };
  throw new GeneratorError(
    `${program} takes --report FORMAT=FILE, where FORMAT is one of ${diffFormats.join(", ")}, not ${JSON.stringify(text)}`,
  );
}

function writeReport(file: string, root: string, text: string): void {
  try {
    writeFileSync(resolve(root, file), `${text}\n`);
  } catch (error) {
    throw new GeneratorError(`cannot write ${JSON.stringify(file)}; check its folder`, { cause: error });
  }
}

function isFormat(text: string): text is Format {
  return diffFormats.some((format) => format === text);
}

// What a base is compared with when nothing is named: the same path as it is now, the document of
// the same name, or all documents.
function workingTree(base: string, root: string): string {
  const path = existsSync(join(root, base)) ? undefined : pathOfRevision(base);
  if (path !== undefined) return path;
  const isFile = existsSync(join(root, base)) && statSync(join(root, base)).isFile();
  return isFile ? join("spec", basename(base)) : "spec";
}

function wrongUse(program: string, options?: ErrorOptions): GeneratorError {
  return new GeneratorError(
    `usage: ${program} <base> [<head>] ${diffOptions.map(({ option }) => `[${option}]`).join(" ")}; each of both is a document, a folder of documents, a git revision, or REVISION:PATH`,
    options,
  );
}

function formatReport(report: DiffReport, format: Format, now: Date): string {
  switch (format) {
    case "text":
      return formatText(report);
    case "json":
      return plainJson(canonicalJson(report).trimEnd());
    case "markdown":
      return formatMarkdown(report);
    case "github":
      return formatAnnotations(report);
    case "sarif":
      return formatSarif(report);
    case "junit":
      return formatJunit(report);
    case "ctrf":
      return formatCtrf(report, now);
  }
}
