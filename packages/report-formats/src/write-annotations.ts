import type { FilePlace, FindingLevel } from "./report-finding.ts";

/** A line in the log of a GitHub run that is shown at a file, or at the run. */
export interface Annotation {
  readonly level: FindingLevel;
  readonly title: string;
  readonly message: string;
  readonly place?: FilePlace;
}

/**
 * Writes annotations of GitHub, a line each:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function writeAnnotations(annotations: readonly Annotation[]): string {
  return annotations.map((annotation) => `${toLine(annotation)}\n`).join("");
}

function toLine({ level, title, message, place }: Annotation): string {
  const properties = [
    ...(place === undefined ? [] : [`file=${escapeProperty(place.file)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${commands[level]} ${properties.join(",")}::${escapeMessage(message)}`;
}

const commands = { error: "error", warning: "warning", note: "notice" } as const;

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
