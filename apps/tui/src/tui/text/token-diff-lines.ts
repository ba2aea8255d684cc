import type { Token } from "@cftokens/client";
import {
  comparePolicies,
  describeIpConditions,
  describeResourceEntry,
  describeScopes,
  type NameOf,
  type PolicyChange,
} from "@cftokens/policy";
import type { PolicyContext } from "@cftokens/workbench/assessment";
import type { TokenUpdate } from "@cftokens/workbench/changes";
import { safeText, toSeconds } from "@cftokens/workbench/text";
import { labelled, type StyledLine } from "./styled-line.ts";

/** What a difference is put into words with. */
export interface DiffContext {
  readonly policyContext: PolicyContext;
  readonly width: number;
}

type ComparedToken = Token | TokenUpdate;

/**
 * What differs between two states of an API token, in words; one line that says so when nothing
 * does.
 */
export function diffLines(
  before: ComparedToken,
  after: ComparedToken,
  { policyContext, width }: DiffContext,
): readonly StyledLine[] {
  const fields = comparedFields.flatMap(([label, read]) =>
    fieldLines(label, read(before), read(after), width),
  );
  const changes = comparePolicies(before.policies, after.policies, policyContext.catalogue);
  const policies = changes
    .filter(({ change }) => change !== "unchanged")
    .flatMap((change) => changeLines(change, width, policyContext.nameOf));
  const lines = [...fields, ...policies];
  return lines.length === 0 ? [[{ text: "  nothing is different", tone: "dim" }]] : lines;
}

/** A member before and after, in two lines; none when it is the same. */
export function fieldLines(
  label: string,
  before: string,
  after: string,
  width: number,
): readonly StyledLine[] {
  if (before === after) return [];
  return [
    ...labelled(`  - ${label}`, safeText(before), { width, labelWidth, tone: "bad" }),
    ...labelled(`  + ${label}`, safeText(after), { width, labelWidth, tone: "good" }),
  ];
}

type ReadField = (token: ComparedToken) => string;

const comparedFields: readonly (readonly [label: string, read: ReadField])[] = [
  ["Name", ({ name }) => name],
  ["Status", ({ status }) => status ?? "as it is"],
  ["Not before", ({ not_before }) => momentOf(not_before, "works at once")],
  ["Expires", ({ expires_on }) => momentOf(expires_on, "never")],
  ["Only from", ({ condition }) => describeIpConditions(condition).onlyFrom],
  ["Not from", ({ condition }) => describeIpConditions(condition).notFrom ?? "no address"],
];

function momentOf(text: string | null | undefined, none: string): string {
  return text === null || text === undefined ? none : toSeconds(text);
}

function changeLines(
  { change, effect, groupId, group, before, after }: PolicyChange,
  width: number,
  nameOf: NameOf,
): readonly StyledLine[] {
  const [glyph, tone, word] = changeMarks[change];
  const scope = group === undefined ? "" : ` [${describeScopes(group.scopes)}]`;
  const places = (entries: PolicyChange["before"]): string =>
    entries.map((entry) => describeResourceEntry(entry, nameOf)).join(", ");
  const where =
    change === "widened" || change === "narrowed"
      ? `${places(before)} → ${places(after)}`
      : places(change === "removed" ? before : after);
  const text = `${effect} ${group?.name ?? groupId}${scope} on ${where}${word}`;
  return labelled(`  ${glyph} Policy`, safeText(text), { width, labelWidth, tone });
}

const changeMarks = {
  added: ["+", "good", ""],
  removed: ["-", "bad", ""],
  widened: ["↑", "waiting", " (wider)"],
  narrowed: ["↓", "good", " (narrower)"],
  unchanged: ["=", "dim", ""],
} as const;

const labelWidth = 15;
