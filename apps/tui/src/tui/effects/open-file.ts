import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Gives a file to the program that the system has for its kind, without a shell, and does not wait
 * for its end. Gives back what is wrong, if anything.
 */
export async function openFile(
  file: string,
  opener = openerOf(process.platform),
): Promise<string | undefined> {
  const child = spawn(opener, [file], { detached: true, stdio: "ignore" });
  try {
    await once(child, "spawn");
    // What it says later is nobody's.
    child.on("error", () => undefined);
    child.unref();
    return undefined;
  } catch {
    return `cannot start ${JSON.stringify(opener)}`;
  }
}

/** The program of a system that opens a file with the one for its kind. */
export function openerOf(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "open";
  // `start` is a word of its shell.
  return platform === "win32" ? "explorer.exe" : "xdg-open";
}
