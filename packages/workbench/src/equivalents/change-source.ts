import { callFor } from "../changes/call-for.ts";
import type { Change } from "../changes/change.ts";
import type { EquivalentSource } from "./equivalent.ts";
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

// A zone's service token is rotated by an update, which no command stands for: the change says which command it is.
function commandOf(change: Change, now: Date): string | undefined {
  if (change.type !== "rotate") return toCommand(callFor(change));
  const minutes =
    change.end === undefined ? 0 : Math.round((Date.parse(change.end) - now.getTime()) / 60_000);
  return newSecretCommand(change.ref, minutes > 0 ? inLargestUnit(minutes) : undefined);
}

function inLargestUnit(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

function isRotatedInZone(change: Change): boolean {
  return change.type === "rotate" && change.ref.place.kind === "zone";
}

const versionNote =
  "client_secret_version is one more than the token had when it was listed: this program reads it again before it sends.";
