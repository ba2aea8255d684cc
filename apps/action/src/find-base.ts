import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { InputError } from "./inputs.ts";

/**
 * The revision that a pull request is compared with: where it left its base. Throws InputError
 * where there is no pull request, or its history is not there.
 */
export function findBase(env: Readonly<Record<string, string | undefined>>, folder: string): string {
  const sha = baseOfEvent(env["GITHUB_EVENT_PATH"]);
  if (sha === undefined)
    throw new InputError("this run is of no pull request; say what to compare with in the input base");
  try {
    return execFileSync("git", ["merge-base", sha, "HEAD"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    throw new InputError(
      "the history of the pull request is not there; give actions/checkout the input fetch-depth: 0",
    );
  }
}

/** A path below `folder` as git names it, from the root of the repository. */
export function pathInRepository(path: string, folder: string): string {
  try {
    const root = execFileSync("git", ["rev-parse", "--show-toplevel"], { cwd: folder, encoding: "utf8" });
    return relative(root.trim(), resolve(realpathSync(folder), path))
      .split(sep)
      .join("/");
  } catch {
    throw new InputError("the mode diff needs a repository; run actions/checkout before");
  }
}

/** Whether there is something at `REVISION:PATH`. Throws InputError for a revision that is none. */
export function isAtRevision(place: string, folder: string): boolean {
  const [revision = ""] = place.split(":");
  const found = ["--verify", "--quiet", "--end-of-options"];
  if (spawnSync("git", ["rev-parse", ...found, `${revision}^{commit}`], { cwd: folder }).status !== 0)
    throw new InputError(
      `there is no revision ${JSON.stringify(revision)} here; give actions/checkout the input fetch-depth: 0`,
    );
  return spawnSync("git", ["rev-parse", ...found, place], { cwd: folder }).status === 0;
}

/** The number of the pull request that a run is of; undefined where it is of none. */
export function pullRequestOf(file: string | undefined): number | undefined {
  const number = member(member(readEvent(file), "pull_request"), "number");
  return typeof number === "number" ? number : undefined;
}

function baseOfEvent(file: string | undefined): string | undefined {
  const sha = member(member(member(readEvent(file), "pull_request"), "base"), "sha");
  return typeof sha === "string" && /^[0-9a-f]{40,64}$/u.test(sha) ? sha : undefined;
}

function readEvent(file: string | undefined): unknown {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
