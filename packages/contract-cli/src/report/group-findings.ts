import type { Severity } from "@cftokens/contract";
import type { FindingGroup, TracedFinding } from "./finding-group.ts";
import { toCurl } from "./to-curl.ts";

/**
 * Groups findings by check, operation and place: the worst first, then in the order in which they
 * were found.
 */
export function groupFindings(findings: readonly TracedFinding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, toGroupKey);
  return [...groups.values()]
    .flatMap((members) => toGroup(members))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The key of the group that a finding belongs to. */
export function toGroupKey({
  check,
  operation,
  pointer,
}: Pick<TracedFinding, "check" | "operation" | "pointer">): string {
  return JSON.stringify([check, operation, toPlace(pointer)]);
}

/** The place of a pointer: the pointer with a star for each array index. */
export function toPlace(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/gu, "/*");
}

const severities: readonly Severity[] = ["error", "warning", "info"];

function toGroup(members: readonly TracedFinding[]): readonly FindingGroup[] {
  const [first] = members;
  if (first === undefined) return [];
  const { exchange, severity: _own, ...rest } = first;
  const messages = new Set(members.map(({ message }) => message));
  return [
    {
      ...rest,
      severity: severities.find((one) => members.some(({ severity }) => severity === one)) ?? first.severity,
      place: toPlace(first.pointer),
      times: members.length,
      otherMessages: [...messages].slice(1),
      ...(exchange !== undefined && { curl: toCurl(exchange.request, first.check) }),
    },
  ];
}
