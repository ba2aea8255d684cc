import { spawnSync } from "node:child_process";
import { basename } from "node:path";

/**
 * Has the user edit a file in the editor of `VISUAL` or `EDITOR`, which has the terminal meanwhile.
 * Gives back what is wrong, if anything.
 */
export async function editFile(
  place: { readonly file: string; readonly line: number | undefined },
  env: Readonly<Record<string, string | undefined>>,
  withTerminal: (run: () => void) => Promise<void>,
): Promise<string | undefined> {
  const editor = [env["VISUAL"], env["EDITOR"]].find((one) => one !== undefined && one.trim() !== "");
  if (editor === undefined) return "no editor is named: set VISUAL or EDITOR";
  let problem: string | undefined;
  await withTerminal(() => {
    // The variable may have arguments, as with git: a shell takes them apart.
    const args = ["-c", `${editor} "$@"`, editor, ...editorArguments(editor, place)];
    const { status, error } = spawnSync("/bin/sh", args, { stdio: "inherit" });
    if (error !== undefined || status === 127) problem = `cannot start ${JSON.stringify(editor)}`;
    else if (status !== 0) problem = `${JSON.stringify(editor)} ended with ${status ?? "a signal"}`;
  });
  return problem;
}

/** How an editor is told the line of a file, as far as it is known to have a way. */
export function editorArguments(
  editor: string,
  { file, line }: { readonly file: string; readonly line: number | undefined },
): readonly string[] {
  const name = basename(editor.trim().split(/\s+/u)[0] ?? "").replace(/\.exe$/iu, "");
  if (line === undefined) return [file];
  if (plusLine.has(name)) return [`+${line}`, file];
  if (goTo.has(name)) return ["--goto", `${file}:${line}`];
  return colonLine.has(name) ? [`${file}:${line}`] : [file];
}

const plusLine = new Set([
  "emacs",
  "emacsclient",
  "gvim",
  "jed",
  "joe",
  "kak",
  "mcedit",
  "micro",
  "nano",
  "nvim",
  "pico",
  "vi",
  "view",
  "vim",
]);
const goTo = new Set(["code", "codium", "cursor", "windsurf"]);
const colonLine = new Set(["helix", "hx", "subl", "zed"]);
