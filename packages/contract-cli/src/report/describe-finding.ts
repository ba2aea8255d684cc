import { shellQuote } from "@cftokens/workbench/equivalents";
import type { FindingGroup } from "./finding-group.ts";
import type { RunReport } from "./run-report.ts";
import { printable } from "@cftokens/workbench/text";

/** What of a run is needed to repeat a case of it. */
export type Repeatable = Pick<RunReport, "seed" | "command">;

/** Describes a group in one line: severity, check, operation, place and message. */
export function describeHeading({ severity, check, operation, place, message, times }: FindingGroup): string {
  const often = times > 1 ? ` (×${times})` : "";
  const where = place === "" ? "" : ` ${place}`;
  return printable(`${severity} ${check}: ${operation}${where} ${message}${often}`);
}

/** The further details of a group, each as a name and a text in one line. */
export function describeDetails(
  group: FindingGroup,
  run: Repeatable = {},
): readonly (readonly [name: string, text: string])[] {
  const details: readonly (readonly [string, string | undefined])[] = [
    ["pointer", group.pointer === group.place ? undefined : group.pointer],
    ["expected", group.expected === undefined ? undefined : toText(group.expected)],
    ["got", group.got === undefined ? undefined : toText(group.got)],
    ["also", group.otherMessages.length === 0 ? undefined : listSome(group.otherMessages)],
    ["from", `${group.origin}${group.status === undefined ? "" : `, status ${group.status}`}`],
    ["curl", group.curl],
    ["again", replayCommand(group, run)],
  ];
  return details.flatMap(([name, text]) => (text === undefined ? [] : [[name, printable(text)] as const]));
}

const shownMessages = 3;

function listSome(messages: readonly string[]): string {
  const more = messages.length - shownMessages;
  return `${messages.slice(0, shownMessages).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

function replayCommand(
  { operation, replay }: FindingGroup,
  { seed, command }: Repeatable,
): string | undefined {
  if (replay === undefined || seed === undefined || command === undefined) return undefined;
  const line = `${command} --operation ${shellQuote(operation)} --seed ${seed} --path ${shellQuote(replay)}`;
  // With its control characters taken out, the id would be that of another operation.
  return printable(line) === line ? line : undefined;
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
