import { homeFolder } from "@cftokens/workbench/connection";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Effect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { safeText } from "@cftokens/workbench/text";

/** Writes a list to a file. A file that is there is replaced only when the user said so. */
export async function writeExport({
  what,
  path,
  text,
  replace,
}: Extract<Effect, { type: "write-export" }>): Promise<Message> {
  try {
    await writeFile(fromHome(path), text, { flag: replace ? "w" : "wx" });
    return { area: "export", type: "written", path: safeText(path) };
  } catch (error) {
    if (codeOf(error) === "EEXIST" && !replace) return { area: "export", type: "file-found", what, path };
    const reason = error instanceof Error ? error.message : String(error);
    return { area: "export", type: "failed", reason: safeText(`Not written: ${reason}`) };
  }
}

function fromHome(path: string): string {
  return path.startsWith("~/") ? join(homeFolder(), path.slice(2)) : path;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
