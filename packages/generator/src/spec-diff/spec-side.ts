import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { loadDocument, type ReadPermissions, SpecError } from "@cftokens/openapi";
import type { NamedDocument } from "@cftokens/openapi/compare";
import { GeneratorError } from "../generator-error.ts";
import { loadDocuments } from "../load-documents.ts";
import { type AllowedBreak, loadAllowedBreaks } from "./allowed-breaks.ts";

/** One of the two states that are compared. */
export interface SpecSide {
  /** The argument as the user wrote it. */
  readonly label: string;
  readonly documents: readonly NamedDocument[];
  /** The breaking changes that are allowed from here on. */
  readonly allowed: readonly AllowedBreak[];
}

/**
 * Loads a state of documents: of one file, of all in a folder, or of the folder `spec/` at a git
 * revision; a path wins over a revision of the same name. Throws GeneratorError or SpecError, which
 * say what the user called it.
 */
export async function loadSpecSide(
  name: string,
  root: string,
  permissions: ReadPermissions = {},
): Promise<SpecSide> {
  const path = resolve(root, name);
  if (!existsSync(path)) return loadRevision(name, root, permissions);
  if (statSync(path).isDirectory()) return loadFolder(path, name, permissions);
  const document = { name: basename(path, extname(path)), document: await loadDocument(path, permissions) };
  return { label: name, documents: [document], allowed: loadAllowedBreaks(dirname(path)) };
}

async function loadFolder(folder: string, label: string, permissions: ReadPermissions): Promise<SpecSide> {
  return { label, documents: await loadDocuments(folder, permissions), allowed: loadAllowedBreaks(folder) };
}

async function loadRevision(revision: string, root: string, permissions: ReadPermissions): Promise<SpecSide> {
  const commit = findCommit(revision, root);
  const folder = mkdtempSync(join(tmpdir(), "spec-"));
  try {
    mkdirSync(join(folder, "spec"));
    for (const entry of listEntries(commit, { revision, root })) writeEntry(entry, { folder, root });
    return await loadFolder(join(folder, "spec"), revision, permissions);
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    throw new GeneratorError(error.message.replaceAll(`${folder}/`, `${revision}:`), { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// A file of a revision.
interface Entry {
  /** The id of its content. */
  readonly id: string;
  /** Below the root of the repository: `spec/pets.yaml`. */
  readonly path: string;
  /** What the user knows it by. */
  readonly label: string;
}

function listEntries(
  commit: string,
  { revision, root }: { revision: string; root: string },
): readonly Entry[] {
  const listing = attempt(`${revision}:spec`, () => git(["ls-tree", "-r", "-z", commit, "--", "spec"], root));
  const text = listing.toString("utf8");
  if (!Buffer.from(text).equals(listing)) throw unusable(`${revision}:spec`, "has names that are not UTF-8");
  const lines = text.split("\0").filter((line) => line !== "");
  return lines.map((line) => {
    const [, mode = "", id = "", path = ""] = /^(\d+) \w+ ([\da-f]+)\t(.*)$/su.exec(line) ?? [];
    const label = `${revision}:${path}`;
    if (!mode.startsWith("100")) throw unusable(label, "is a symbolic link, a submodule or no ordinary file");
    const [first, ...below] = path.split("/");
    // A tree of git may hold any name, also one that leads out of the folder it is written to.
    const isBelow =
      first === "spec" && below.length > 0 && below.every((name) => !/^\.{0,2}$|[\\:]/u.test(name));
    if (!isBelow) throw unusable(label, "is no path of a file in a folder spec/");
    return { id, path, label };
  });
}

function writeEntry({ id, path, label }: Entry, { folder, root }: { folder: string; root: string }): void {
  attempt(label, () => {
    const content = git(["cat-file", "blob", id], root);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: "wx" });
  });
}

function attempt<Result>(label: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw unusable(label, "cannot be read, or has the name of another file", { cause: error });
  }
}

function unusable(label: string, reason: string, options?: ErrorOptions): GeneratorError {
  return new GeneratorError(
    `${label} ${reason}. Name a revision whose spec/ has ordinary files alone.`,
    options,
  );
}

function findCommit(revision: string, root: string): string {
  try {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    return git(args, root).toString("utf8").trim();
  } catch (error) {
    throw new GeneratorError(
      `"${revision}" is neither a file, nor a folder, nor a git revision. Name a document, a folder of documents or a commit.`,
      { cause: error },
    );
  }
}

function git(args: readonly string[], cwd: string): Buffer {
  return execFileSync("git", args, {
    cwd,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ["ignore", "pipe", "ignore"],
  });
}
