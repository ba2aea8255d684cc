import { parseArgs } from "node:util";
import { type CommandError, usageError } from "./command-error.ts";
import type { ReadPermissions } from "@cftokens/openapi";
import { parseAuth, parseHeader } from "./signing/parse-signing.ts";
import type { SigningArguments } from "./signing/read-signing.ts";
import { parseReportRequest, type ReportRequest, reportWords } from "./report/report-request.ts";

/** The command that the arguments ask for. */
export type CommandLine =
  | ({ readonly command: "run" } & RunArguments)
  | ({ readonly command: "check" } & CheckArguments)
  | ({ readonly command: "proxy" } & ProxyArguments)
  | ({ readonly command: "clean" } & CleanArguments)
  | { readonly command: "help" };

/** The documents that a command reads. */
export interface DocumentArguments {
  /** Files with OpenAPI documents; those in `spec/` unless any is named. */
  readonly specs: readonly string[];
  /** What the documents may refer to outside of their folder. */
  readonly permissions: ReadPermissions;
}

/** The options of every command that judges. */
export interface JudgingArguments extends DocumentArguments {
  readonly reports: readonly ReportRequest[];
  readonly baseline: string | undefined;
}

export interface RunArguments extends JudgingArguments, SigningArguments {
  /** A base URL; the emulator unless given. */
  readonly target: string | undefined;
  /** Ids of the operations to test; all unless any is named. */
  readonly operations: readonly string[];
  readonly write: boolean;
  /** Sends nothing that changes something, also to the emulator. */
  readonly readOnly: boolean;
  /** Of the generated cases. It is fixed unless given, so that a run can be repeated. */
  readonly seed: number;
  /** The one generated case to send again. */
  readonly path: string | undefined;
  /** A file with values that only the user knows. */
  readonly values: string | undefined;
  /** Generated cases of each kind for each operation; as many as suit the target unless given. */
  readonly cases: number | undefined;
}

export interface CleanArguments extends DocumentArguments, SigningArguments {
  readonly target: string | undefined;
}

export interface CheckArguments extends JudgingArguments {
  readonly file: string;
  readonly json: boolean;
  /** Judges each exchange by itself: the recording is not one story. */
  readonly each: boolean;
}

export interface ProxyArguments extends JudgingArguments {
  readonly target: string;
  readonly port: number;
  readonly record: string | undefined;
}

/**
 * Reads the arguments after the program's name. Throws a CommandError for arguments that it does
 * not understand.
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const given = args[0] === "--" ? args.slice(1) : args;
  const [command, ...rest] = given;
  if (command === "help" || given.includes("--help") || given.includes("-h")) return { command: "help" };
  try {
    switch (command) {
      case "check":
        return parseCheck(rest);
      case "proxy":
        return parseProxy(rest);
      case "clean":
        return parseClean(rest);
      default:
        return parseRun(given);
    }
  } catch (error) {
    throw error instanceof TypeError ? unusable(error.message) : error;
  }
}

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean", default: false } as const;
const reading = {
  spec: texts,
  "allow-file": texts,
  "allow-host": texts,
} as const;
const judging = { report: texts, baseline: text, ...reading } as const;
const signing = { auth: texts, header: texts } as const;

function parseRun(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...judging,
      ...signing,
      target: text,
      operation: texts,
      write: flag,
      "read-only": flag,
      seed: text,
      path: text,
      cases: text,
      values: text,
    },
  });
  const operations = values.operation ?? [];
  const seed = toNumber("--seed", values.seed ?? "1", 2 ** 31 - 1);
  if (values.path !== undefined && (values.seed === undefined || operations.length !== 1)) {
    throw unusable("--path goes with --seed and one --operation, as a report prints them");
  }
  const { target, write, path, "read-only": readOnly } = values;
  if (write && readOnly) throw unusable("--write and --read-only contradict each other: keep one");
  const given = { values: values.values, ...toSigning(values) };
  const cases = values.cases === undefined ? undefined : toNumber("--cases", values.cases, 1_000_000);
  return {
    command: "run",
    ...toJudging(values),
    target,
    operations,
    write,
    readOnly,
    seed,
    path,
    cases,
    ...given,
  };
}

function parseClean(args: readonly string[]): CommandLine {
  const { values } = parseArgs({ args: [...args], options: { ...reading, ...signing, target: text } });
  return { command: "clean", ...toReading(values), ...toSigning(values), target: values.target };
}

function parseCheck(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...judging, json: flag, each: flag },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw unusable("check takes one FILE: a HAR file, or one JSON exchange a line");
  }
  return { command: "check", ...toJudging(values), file, json: values.json, each: values.each };
}

function parseProxy(args: readonly string[]): CommandLine {
  const options = { ...judging, target: text, port: text, record: text };
  const { values } = parseArgs({ args: [...args], options });
  const { target, port = "8788", record } = values;
  if (target === undefined) throw unusable("proxy takes --target URL, the API that it stands before");
  return { command: "proxy", ...toJudging(values), target, port: toNumber("--port", port, 65_535), record };
}

interface SigningValues {
  readonly auth?: readonly string[] | undefined;
  readonly header?: readonly string[] | undefined;
}

// What is written is never quoted: it may hold a credential by mistake.
function toSigning({ auth = [], header = [] }: SigningValues): SigningArguments {
  return {
    auth: auth.map((written) => {
      const found = parseAuth(written);
      if (found !== undefined) return found;
      throw unusable(
        "--auth takes SCHEME=NAME: a security scheme of the document, and the environment variable that holds its credential",
      );
    }),
    headers: header.map((written) => {
      const found = parseHeader(written);
      if (found !== undefined) return found;
      throw unusable(
        "--header takes 'NAME: VALUE', in which $VARIABLE is an environment variable and $$ a dollar",
      );
    }),
  };
}

interface JudgingValues extends ReadingValues {
  readonly report?: readonly string[] | undefined;
  readonly baseline?: string | undefined;
}

interface ReadingValues {
  readonly spec?: readonly string[] | undefined;
  readonly "allow-file"?: readonly string[] | undefined;
  readonly "allow-host"?: readonly string[] | undefined;
}

function toReading({ spec = [], ...allowed }: ReadingValues): DocumentArguments {
  const { "allow-file": allowedFiles = [], "allow-host": allowedHosts = [] } = allowed;
  return { specs: spec, permissions: { allowedFiles, allowedHosts } };
}

function toJudging({ report = [], baseline, ...documents }: JudgingValues): JudgingArguments {
  const reports = report.map((written) => {
    const request = parseReportRequest(written);
    if (request !== undefined) return request;
    throw unusable(`--report takes ${reportWords}, not ${JSON.stringify(written)}`);
  });
  return { reports, baseline, ...toReading(documents) };
}

function toNumber(option: string, written: string, most: number): number {
  const number = Number(written);
  if (/^\d+$/u.test(written) && number <= most) return number;
  throw unusable(`${option} takes a number from 0 to ${most}, not ${JSON.stringify(written)}`);
}

function unusable(problem: string): CommandError {
  return usageError(`${problem.replace(/\.$/u, "")}. See --help.`);
}
