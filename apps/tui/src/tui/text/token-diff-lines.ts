import type { PolicyCreate, TokenCreate } from "@cftokens/client";
import {
  comparePolicies,
  describeIpConditions,
  describeResourceEntry,
  describeScopes,
  type NameOf,
  type PolicyChange,
} from "@cftokens/policy";
import type { Knowledge } from "@cftokens/workbench/inventory";
import { safeText, toSeconds } from "@cftokens/workbench/text";
import { labelled, type StyledLine } from "./styled-line.ts";

/** What of an API token is compared. */
export interface ComparedToken {
  readonly name: string;
  readonly status?: string;
  readonly not_before?: string | null;
  readonly expires_on?: string | null;
  readonly condition?: TokenCreate["condition"];
  readonly policies: readonly ComparedPolicy[];
}

/** What of a policy is compared: its id does not matter. */
export interface ComparedPolicy extends Pick<PolicyCreate, "effect" | "resources"> {
  readonly permission_groups: readonly { readonly id: string }[];
}

/** What differs between two states of an API token, in words; one line that says so when nothing does. */
export function diffLines(
  before: ComparedToken,
  after: ComparedToken,
  { knowledge, width }: { knowledge: Knowledge; width: number },
): readonly StyledLine[] {
  const fields = FIELDS.flatMap(([label, read]) => fieldLines(label, read(before), read(after), width));
  const changes = comparePolicies(
    before.policies.map(toContent),
    after.policies.map(toContent),
    knowledge.catalogue,
  ).filter(({ change }) => change !== "unchanged");
  const policies = changes.flatMap((change) => policyLines(change, width, knowledge.nameOf));
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
    ...labelled(`  - ${label}`, safeText(before), { width, labelWidth: LABEL_WIDTH, tone: "bad" }),
    ...labelled(`  + ${label}`, safeText(after), { width, labelWidth: LABEL_WIDTH, tone: "good" }),
  ];
}

type ReadField = (token: ComparedToken) => string;

const FIELDS: readonly (readonly [label: string, read: ReadField])[] = [
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

/** A policy without its id and without names, which say nothing about what it allows. */
export function toContent({ effect, resources, permission_groups }: ComparedPolicy): PolicyCreate {
  return { effect, resources, permission_groups: permission_groups.map(({ id }) => ({ id })) };
}

function policyLines(
  { change, effect, groupId, group, before, after }: PolicyChange,
  width: number,
  nameOf: NameOf,
): readonly StyledLine[] {
  const [glyph, tone, word] = CHANGES[change];
  const scope = group === undefined ? "" : ` [${describeScopes(group.scopes)}]`;
  const places = (entries: PolicyChange["before"]): string =>
    entries.map((entry) => describeResourceEntry(entry, nameOf)).join(", ");
  const where =
    change === "widened" || change === "narrowed"
      ? `${places(before)} → ${places(after)}`
      : places(change === "removed" ? before : after);
  const text = `${effect} ${group?.name ?? groupId}${scope} on ${where}${word}`;
  return labelled(`  ${glyph} Policy`, safeText(text), { width, labelWidth: LABEL_WIDTH, tone });
}

const CHANGES = {
  added: ["+", "good", ""],
  removed: ["-", "bad", ""],
  widened: ["↑", "waiting", " (wider)"],
  narrowed: ["↓", "good", " (narrower)"],
  unchanged: ["=", "dim", ""],
} as const;

const LABEL_WIDTH = 15;
