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
    const paths = git(["ls-tree", "-r", "-z", "--name-only", commit, "--", "spec"], root)
      .toString("utf8")
      .split("\0");
    for (const path of paths.filter((one) => one !== "")) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), git(["cat-file", "blob", `${commit}:${path}`], root));
    }
    mkdirSync(join(folder, "spec"), { recursive: true });
    return await loadFolder(join(folder, "spec"), revision, permissions);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new GeneratorError(error.message.replaceAll(`${folder}/`, `${revision}:`), { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
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
