import { homeFolder } from "@cftokens/workbench/connection";
import { appendFile, chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Effect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { safeText } from "@cftokens/workbench/text";

/**
 * Writes a file. One that is there is replaced only when the user said so. What an API answered is
 * its owner's alone (0600): it may hold a credential.
 */
export async function writeExport({
  what,
  path,
  content,
  how,
}: Omit<Extract<Effect, { type: "write-export" }>, "type">): Promise<Message> {
  const file = fromHome(path);
  const isOwners = what !== "risks" && what !== "calendar";
  const mode = isOwners && { mode: 0o600 };
  try {
    if (how === "append") await appendFile(file, content, { ...mode });
    else {
      await writeFile(file, content, { flag: how === "replace" ? "w" : "wx", ...mode });
      if (isOwners) await chmod(file, 0o600);
    }
    return { area: "export", type: "written", path: safeText(path) };
  } catch (error) {
    if (codeOf(error) === "EEXIST" && how === "new")
      return { area: "export", type: "file-found", what, path };
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
