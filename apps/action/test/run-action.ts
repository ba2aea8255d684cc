import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseYaml } from "@cftokens/openapi/yaml";
import { isJsonObject } from "@cftokens/openapi/json";

/** The folder of this repository. */
export const repository = resolve(import.meta.dirname, "../../..");

// From its sources the program takes three times the time to start, and the action runs what users
// install.
const builtProgram = join(repository, "apps/tui/dist/cftokens.js");

/** The metadata of the action. */
export function readAction(): unknown {
  return parseYaml(readFileSync(join(repository, "action.yml"), "utf8"), "action.yml");
}

/** What came of a step. */
export interface StepEnd {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** A job's folder with a checkout of its own. */
export interface Job {
  readonly folder: string;
  /** Runs the step of action.yml as a runner would, with these inputs. */
  readonly run: (inputs: Readonly<Record<string, string>>, env?: NodeJS.ProcessEnv) => Promise<StepEnd>;
  readonly write: (file: string, text: string) => string;
}

/** Opens a job whose files are below a new folder. */
export function openJob(): Job {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-action-"));
  const checkout = join(folder, "checkout");
  mkdirSync(join(folder, "home"));
  mkdirSync(join(folder, "temp"));
  mkdirSync(checkout);
  const program = join(folder, "cftokens");
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${builtProgram}" "$@"\n`, { mode: 0o755 });
  let steps = 0;
  return {
    folder: checkout,
    write(file, text) {
      const path = join(checkout, file);
      mkdirSync(join(path, ".."), { recursive: true });
      writeFileSync(path, text);
      return path;
    },
    async run(inputs, env = {}) {
      steps += 1;
      const [output, summary] = [join(folder, `output-${steps}`), join(folder, `summary-${steps}`)];
      const { command, variables } = readStep({ program, ...inputs });
      const { exitCode, printed } = await runStep(command, checkout, {
        PATH: process.env["PATH"],
        NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
        HOME: join(folder, "home"),
        RUNNER_TEMP: join(folder, "temp"),
        GITHUB_ACTION_PATH: repository,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...variables,
        ...env,
      });
      return { exitCode, printed, outputs: readOutputs(output), summary: textOf(summary) };
    },
  };
}

// The step that runs something, with what a runner puts in the place of `${{ inputs.x }}`.
function readStep(given: Readonly<Record<string, string>>) {
  const action = readAction();
  const runs = isJsonObject(action) && isJsonObject(action["runs"]) ? action["runs"] : {};
  const steps: readonly unknown[] = Array.isArray(runs["steps"]) ? runs["steps"] : [];
  const step = steps.find((one) => isJsonObject(one) && typeof one["run"] === "string");
  if (!isJsonObject(action) || !isJsonObject(step) || !isJsonObject(step["env"])) throw new Error("no step");
  const declared = isJsonObject(action["inputs"]) ? action["inputs"] : {};
  const valueOf = (name: string): string => {
    const input = declared[name];
    if (!isJsonObject(input)) throw new Error(`no input ${name}`);
    const { default: usual } = input;
    return given[name] ?? (typeof usual === "string" ? usual : "");
  };
  const variables = Object.entries(step["env"]).map(([name, text]) => [
    name,
    String(text).replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/gu, (_, input: string) => valueOf(input)),
  ]);
  return {
    command: String(step["run"]),
    variables: Object.fromEntries(variables) as Record<string, string>,
  };
}

// As `shell: bash` runs it, with the Node of these tests in the place of that of setup-node.
async function runStep(command: string, cwd: string, env: NodeJS.ProcessEnv) {
  const path = `${join(process.execPath, "..")}:${env["PATH"] ?? ""}`;
  const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", command], {
    cwd,
    env: { ...env, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  const exitCode = await new Promise<number | null>((done) => {
    child.on("close", done);
  });
  return { exitCode, printed };
}

function readOutputs(file: string): ReadonlyMap<string, string> {
  const written = [...textOf(file).matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gmu)];
  return new Map(written.map(([, name = "", , value = ""]) => [name, value]));
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
