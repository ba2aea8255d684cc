import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { findBase, pullRequestOf } from "./find-base.ts";
import { InputError, type Inputs, readInputs } from "./inputs.ts";
import { planRuns, type RunPlan } from "./plan-run.ts";
import { postComment } from "./post-comment.ts";

const reportKinds = ["markdown", "sarif", "junit", "ctrf"] as const;
// A step's summary may have 1 MiB, and a comment 65,536 characters.
const longestSummary = 1024 * 1024 - 1024;
const longestComment = 65_000;

try {
  process.exitCode = await main(process.env);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  annotate("error", error.message);
  setOutput("result", "error");
  process.exitCode = 2;
}

async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const inputs = readInputs(env);
  const folder = resolve(inputs.value("working-directory") ?? ".");
  const mayFind = inputs.flag("report-only");
  const comments = inputs.flag("comment");
  const plans = planRuns(inputs, { base: () => inputs.value("base") ?? findBase(env, folder), folder });
  const program = programOf(inputs);
  const ends: End[] = [];
  for (const plan of plans) {
    const reports = mkdtempSync(join(env["RUNNER_TEMP"] ?? tmpdir(), "cftokens-"));
    // oxlint-disable-next-line no-await-in-loop -- their annotations and lines stay apart
    const code = await run(program, plan, { folder, reports });
    ends.push(endOf(code, { plan, reports }));
  }
  // Several documents are compared one by one, and each has its own report.
  for (const kind of reportKinds) {
    const files = ends.map(({ reports }) => join(reports, kind)).filter((file) => read(file) !== "");
    setOutput(kind, files.join("\n"));
  }
  const worst = (["error", "failed"] as const)
    .map((result) => ends.find((end) => end.result === result))
    .find((end) => end !== undefined);
  setOutput("result", worst?.result ?? "passed");
  setOutput("exit-code", String(worst?.code ?? 0));
  const markdown = ends.map(({ reports }) => read(join(reports, "markdown"))).join("\n");
  summarize(env["GITHUB_STEP_SUMMARY"], markdown);
  if (comments) await comment(markdown, inputs, env);
  return worst === undefined || (worst.result === "failed" && mayFind) ? 0 : worst.code;
}

// A command that ends well without a report has judged nothing: it may have been asked for help.
function endOf(code: number, { plan, reports }: { readonly plan: RunPlan; readonly reports: string }): End {
  if (read(join(reports, "markdown")) === "") return { reports, code: code || 2, result: "error" };
  return { reports, code, result: code === 0 ? "passed" : code === plan.found ? "failed" : "error" };
}

interface End {
  readonly reports: string;
  readonly code: number;
  readonly result: "passed" | "failed" | "error";
}

interface Program {
  readonly file: string;
  readonly args: readonly string[];
}

function programOf(inputs: Inputs): Program {
  const program = inputs.value("program");
  if (program !== undefined) return { file: resolve(program), args: [] };
  const version = inputs.value("version") ?? "latest";
  if (!/^[\w.^~*+-]+$/u.test(version))
    throw new InputError(`the input version is a version or a tag of npm, not ${JSON.stringify(version)}`);
  const args = ["--yes", `cftokens@${version}`];
  // On Windows npx is a script that only a shell runs, and no shell is to read an input.
  return process.platform === "win32"
    ? {
        file: process.execPath,
        args: [join(dirname(process.execPath), "node_modules/npm/bin/npx-cli.js"), ...args],
      }
    : { file: "npx", args };
}

// The credentials that the step was given stay in the environment; the inputs do not.
async function run(
  { file, args }: Program,
  plan: RunPlan,
  { folder, reports }: { readonly folder: string; readonly reports: string },
): Promise<number> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("INPUT_")));
  // contract prints annotations beside its summary; the others print nothing else.
  const printed = plan.args[0] === "contract" ? ["--report=github"] : ["--format=github"];
  const words = [
    ...args,
    ...plan.args,
    ...printed,
    ...reportKinds.map((kind) => `--report=${kind}=${join(reports, kind)}`),
    ...(plan.positionals.length > 0 ? ["--", ...plan.positionals] : []),
  ];
  const child = spawn(file, words, { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] });
  return await new Promise((done) => {
    child.on("error", (error) => {
      annotate("error", `cftokens could not be started: ${error.message}`);
      done(127);
    });
    child.on("close", (code) => done(code ?? 1));
  });
}

async function comment(markdown: string, inputs: Inputs, env: NodeJS.ProcessEnv): Promise<void> {
  const pullRequest = pullRequestOf(env["GITHUB_EVENT_PATH"]);
  const token = inputs.value("github-token");
  const { GITHUB_API_URL: apiUrl = "https://api.github.com", GITHUB_REPOSITORY: repository } = env;
  if (pullRequest === undefined || token === undefined || repository === undefined) {
    annotate("warning", "no comment was written: it needs a pull request and the input github-token");
    return;
  }
  const why = await postComment(cut(markdown, longestComment), {
    apiUrl,
    repository,
    pullRequest,
    token,
  }).catch((error: unknown) => (error instanceof Error ? error.message : "GitHub could not be reached"));
  if (why !== undefined) annotate("warning", `no comment was written: ${why}`);
}

function summarize(file: string | undefined, markdown: string): void {
  if (file !== undefined && markdown.trim() !== "")
    appendFileSync(file, `${cut(markdown, longestSummary)}\n`);
}

// In UTF-8, a character of a report has up to four bytes.
function cut(text: string, most: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= most) return text;
  const part = bytes
    .subarray(0, most)
    .toString("utf8")
    .replace(/\uFFFD+$/u, "");
  return `${part.slice(0, part.lastIndexOf("\n"))}\n\nThe rest is in the report of the run.\n`;
}

// Several lines are written with a mark that no line of ours is.
function setOutput(name: string, value: string): void {
  const { GITHUB_OUTPUT: file } = process.env;
  if (file !== undefined)
    appendFileSync(file, `${name}<<cftokens-end-of-output\n${value}\ncftokens-end-of-output\n`);
}

function annotate(level: "error" | "warning", message: string): void {
  const text = message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  process.stdout.write(`::${level} title=cftokens::${text}\n`);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
