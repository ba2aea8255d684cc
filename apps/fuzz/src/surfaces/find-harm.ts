import { canary } from "../inputs/hostile-values.ts";

/**
 * What in a printed text could harm its reader: control and bidirectional characters, commands to a
 * CI's log. Undefined when nothing does.
 */
export function findHarm(text: string): string | undefined {
  const control = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.exec(text);
  if (control !== null)
    return `prints U+${control[0].charCodeAt(0).toString(16)}: ${around(text, control.index)}`;
  const command = /^::|##\[/mu.exec(text);
  if (command !== null) return `prints a command for a log: ${around(text, command.index)}`;
  return undefined;
}

/** What of a credential is in a text that must hold none; undefined when there is none. */
export function findCanary(text: string): string | undefined {
  const at = text.indexOf(canary);
  return at === -1 ? undefined : `shows a credential: ${around(text, at)}`;
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
}
