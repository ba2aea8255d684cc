import { callFor } from "../changes/call-for.ts";
import type { Change } from "../changes/change.ts";
import type { EquivalentSource } from "./equivalent.ts";
import { shellQuote } from "./shell-quote.ts";
import { newSecretCommand, toCommand } from "./to-command.ts";

/** What changes are equivalent to, one call for each; undefined when there is none. */
export function changeSource(
  changes: readonly Change[],
  { baseUrl, now }: { readonly baseUrl: string; readonly now: Date },
): EquivalentSource | undefined {
  if (changes.length === 0) return undefined;
  const commands = changes.map((change) => commandOf(change, now));
  return {
    baseUrl,
    calls: changes.map(callFor),
    ...(changes.some(isRotatedInZone) && { note: versionNote }),
    ...(commands.every((text) => text !== undefined) && { command: commands.join("\n") }),
    terraform: changes.map((change) => ({ kind: "change", change })),
  };
}

// A zone's service token is rotated by an update, which no command stands for: the change says
// which command it is.
function commandOf(change: Change, now: Date): string | undefined {
  if (change.type !== "rotate") return toCommand(callFor(change));
  return newSecretCommand(change.ref, change.end && graceOf(change.end, now));
}

// A grace of whole minutes holds whenever the command is run; another one is given by its end.
function graceOf(end: string, now: Date): string {
  const length = Date.parse(end) - now.getTime();
  const minutes = Math.round(length / minute);
  if (minutes <= 0 || Math.abs(length - minutes * minute) >= second) return shellQuote(end);
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

function isRotatedInZone(change: Change): boolean {
  return change.type === "rotate" && change.ref.place.kind === "zone";
}

const second = 1000;
const minute = 60 * second;
const versionNote =
  "client_secret_version is one more than the token had when it was listed: this program reads it again before it sends.";
