import type { Severity } from "@cftokens/contract";
import type { FindingGroup, TracedFinding } from "./finding-group.ts";
import type { ShellCredential } from "../signing/run-signing.ts";
import { toCurl } from "./to-curl.ts";
import type { Unjudged } from "./unjudged.ts";

// The groups of one severity that are listed; findings of further ones are counted.
const mostGroups = 2000;

/** Findings by check, operation and place. It keeps the exchange of none. */
export interface FindingGroups {
  readonly add: (finding: TracedFinding) => void;
  /** Whether a finding of the same group was added before. */
  readonly has: (finding: GroupMembers) => boolean;
  /** The groups: the worst first, then in the order in which they were found. */
  readonly read: () => readonly FindingGroup[];
  /** The findings that were only counted. */
  readonly unlisted: () => readonly Unjudged[];
}

type GroupMembers = Pick<TracedFinding, "check" | "operation" | "pointer">;

/**
 * Creates groups of findings, to which more can be added. `shell` has the credentials of the run
 * that sent the requests, if it was one.
 */
export function createFindingGroups(
  findings: Iterable<TracedFinding> = [],
  shell?: readonly ShellCredential[],
): FindingGroups {
  const groups = new Map<string, Group>();
  const sizes = new Map<Severity, number>();
  let unlisted = 0;
  const all: FindingGroups = {
    add(finding) {
      const key = toGroupKey(finding);
      const group = groups.get(key);
      if (group !== undefined) {
        join(group, finding);
        return;
      }
      const size = sizes.get(finding.severity) ?? 0;
      if (size === mostGroups) {
        unlisted += 1;
        return;
      }
      sizes.set(finding.severity, size + 1);
      groups.set(key, toGroup(finding, shell));
    },
    has: (finding) => groups.has(toGroupKey(finding)),
    read: () =>
      [...groups.values()]
        .map(({ first, severity, times, messages }) => ({
          ...first,
          severity,
          times,
          otherMessages: [...messages].slice(1),
        }))
        .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    unlisted: () => (unlisted === 0 ? [] : [{ what: "finding", reason: unlistedReason, times: unlisted }]),
  };
  for (const finding of findings) all.add(finding);
  return all;
}

const unlistedReason = `the first ${mostGroups} places of a severity are`;

/** Groups findings: the worst first, then in the order in which they were found. */
export function groupFindings(findings: Iterable<TracedFinding>): readonly FindingGroup[] {
  return createFindingGroups(findings).read();
}

/** The key of the group that a finding belongs to. */
export function toGroupKey({ check, operation, pointer }: GroupMembers): string {
  return JSON.stringify([check, operation, toPlace(pointer)]);
}

/** The place of a pointer: the pointer with a star for each array index. */
export function toPlace(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/gu, "/*");
}

const severities: readonly Severity[] = ["error", "warning", "info"];

// The different messages that a group keeps.
const mostMessages = 100;

interface Group {
  readonly first: Omit<FindingGroup, "severity" | "times" | "otherMessages">;
  severity: Severity;
  times: number;
  readonly messages: Set<string>;
}

function toGroup(
  { exchange, severity, ...first }: TracedFinding,
  shell: readonly ShellCredential[] | undefined,
): Group {
  return {
    first: {
      ...first,
      place: toPlace(first.pointer),
      ...(exchange !== undefined && { curl: toCurl(exchange.request, { check: first.check, shell }) }),
    },
    severity,
    times: 1,
    messages: new Set([first.message]),
  };
}

function join(group: Group, { severity, message }: TracedFinding): void {
  group.times += 1;
  if (severities.indexOf(severity) < severities.indexOf(group.severity)) group.severity = severity;
  if (group.messages.size <= mostMessages) group.messages.add(message);
}
