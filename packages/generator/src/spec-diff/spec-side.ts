import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import {
  loadLocatedDocument,
  type LocatedDocument,
  type ReadPermissions,
  SpecError,
} from "@cftokens/openapi";
import type { NamedDocument } from "@cftokens/openapi/compare";
import { GeneratorError } from "../generator-error.ts";
import { loadLocatedDocuments } from "../load-documents.ts";
import { type AllowedBreak, loadAllowedBreaks } from "./allowed-breaks.ts";

/** One of the two states that are compared. */
export interface SpecSide {
  /** The argument as the user wrote it. */
  readonly label: string;
  readonly documents: readonly NamedDocument[];
  /** Where pointers into one of the documents, given by its name, are written; by pointer. */
  readonly locate: (document: string, pointers: readonly string[]) => ReadonlyMap<string, SpecPlace>;
  /** The breaking changes that are allowed from here on. */
  readonly allowed: readonly AllowedBreak[];
}

/** Where something is written. */
export interface SpecPlace {
  /** Below the repository, or else as an absolute path or a URL. */
  readonly file: string;
  /** The git revision that has the file, as the user wrote it; else it is the file as it is. */
  readonly revision?: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** A place in one line: `main:spec/pets.yaml:12`. */
export function placeText({ revision, file, line }: SpecPlace): string {
  const at = revision === undefined ? file : `${revision}:${file}`;
  return line === undefined ? at : `${at}:${line}`;
}

/**
 * Loads a state of documents: of one file, of all in a folder, or at a git revision, of the folder
 * `spec/` or, for `REVISION:PATH`, of this file or folder; a path wins over a revision of the same
 * name. Throws GeneratorError or SpecError, which
 * say what the user called it.
 */
export async function loadSpecSide(
  name: string,
  root: string,
  permissions: ReadPermissions = {},
): Promise<SpecSide> {
  const path = resolve(root, name);
  if (!existsSync(path)) return loadRevision(name, root, permissions);
  const documents = statSync(path).isDirectory()
    ? await loadLocatedDocuments(path, permissions)
    : [{ name: basename(path, extname(path)), ...(await loadLocatedDocument(path, permissions)) }];
  if (documents.length === 0)
    throw new GeneratorError(
      `"${name}" has no OpenAPI document. Name a folder with documents, or one of them.`,
    );
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  return {
    label: name,
    documents,
    locate: locateIn(documents, root),
    allowed: loadAllowedBreaks(folder),
  };
}

function locateIn(
  documents: readonly (NamedDocument & LocatedDocument)[],
  root: string,
  revision?: string,
): SpecSide["locate"] {
  return (name, pointers) => {
    const places = documents.find((one) => one.name === name)?.locate(pointers) ?? [];
    const named = [...places].map(([pointer, { file, line }]): readonly [string, SpecPlace] => {
      const path = relative(root, file).split(sep).join("/");
      const isBelow = isAbsolute(file) && !path.startsWith("../") && !isAbsolute(path);
      return [
        pointer,
        {
          file: isBelow ? path : file,
          ...(isBelow && revision !== undefined && { revision }),
          ...(line !== undefined && { line }),
        },
      ];
    });
    return new Map(named);
  };
}

/** The path in `REVISION:PATH` as git reads it, from the root of the repository. */
export function pathOfRevision(name: string): string | undefined {
  const [, , path] = atRevision.exec(name) ?? [];
  return path;
}

const atRevision = /^([^:]+):(.+)$/su;

async function loadRevision(name: string, root: string, permissions: ReadPermissions): Promise<SpecSide> {
  const path = pathOfRevision(name) ?? "spec";
  const [, revision = name] = atRevision.exec(name) ?? [];
  const commit = findCommit(revision, root);
  const folder = mkdtempSync(join(tmpdir(), "spec-"));
  try {
    const isFile = path !== "spec" && isFileOf(commit, path, root);
    const listed = isFile ? posix.dirname(path) : path;
    const entries = listEntries(commit, { revision, folder: listed, root });
    for (const entry of entries) writeEntry(entry, { folder, root });
    const place = join(folder, path);
    if (entries.length === 0) throw unusable(name, "has no files");
    const documents = isFile
      ? [{ name: basename(path, extname(path)), ...(await loadLocatedDocument(place, permissions)) }]
      : await loadLocatedDocuments(place, permissions);
    return {
      label: name,
      documents,
      locate: locateIn(documents, folder, revision),
      allowed: loadAllowedBreaks(join(folder, listed)),
    };
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

// Whether a path at a commit is a file; it may be a folder, or not be there.
function isFileOf(commit: string, path: string, root: string): boolean {
  try {
    return (
      git(["cat-file", "-t", `${commit}:${path}`], root)
        .toString("utf8")
        .trim() === "blob"
    );
  } catch {
    return false;
  }
}

function listEntries(
  commit: string,
  { revision, folder, root }: { revision: string; folder: string; root: string },
): readonly Entry[] {
  const below = folder === "." ? [] : [folder];
  const listing = attempt(`${revision}:${folder}`, () =>
    git(["ls-tree", "-r", "-z", "--full-tree", commit, "--", ...below], root),
  );
  const text = listing.toString("utf8");
  if (!Buffer.from(text).equals(listing))
    throw unusable(`${revision}:${folder}`, "has names that are not UTF-8");
  const lines = text.split("\0").filter((line) => line !== "");
  return lines.map((line) => {
    const [, mode = "", id = "", path = ""] = /^(\d+) \w+ ([\da-f]+)\t(.*)$/su.exec(line) ?? [];
    const label = `${revision}:${path}`;
    if (!mode.startsWith("100")) throw unusable(label, "is a symbolic link, a submodule or no ordinary file");
    // A tree of git may hold any name, also one that leads out of the folder it is written to.
    const isBelow =
      (folder === "." || path.startsWith(`${folder}/`)) &&
      path.split("/").every((part) => !/^\.{0,2}$|[\\:]/u.test(part));
    if (!isBelow) throw unusable(label, `is no path of a file in a folder ${folder}/`);
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
    `${label} ${reason}. Name a revision where that is a document, or a folder of ordinary files.`,
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
