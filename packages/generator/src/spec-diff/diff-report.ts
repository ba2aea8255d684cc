import { changeRules, compareDocuments, type SpecChange } from "@cftokens/openapi/compare";
import { findAllowedBreak } from "./allowed-breaks.ts";
import { findImpact, type Impact } from "./find-impact.ts";
import type { SpecSide } from "./spec-side.ts";

/** The differences between two states of the documents. */
export interface DiffReport {
  readonly base: string;
  readonly head: string;
  /** Changes that break clients and that nobody has allowed. */
  readonly breaking: number;
  /** Changes that may break clients, though no value was found that shows it. */
  readonly unproven: number;
  readonly groups: readonly ChangeGroup[];
  /** Reasons of allowed breaks that match no change. */
  readonly unusedReasons: readonly string[];
  /** Present when it was requested. */
  readonly impact?: readonly Impact[];
}

/**
 * Changes of one kind at one component, or at one place of several operations; `pointer` is that of
 * the first.
 */
export interface ChangeGroup extends Omit<SpecChange, "operation" | "place"> {
  readonly verdict: "breaking" | "unproven" | "allowed" | "harmless";
  /** Why the rule judges so. */
  readonly because: string;
  /** Why the change is allowed. */
  readonly reason?: string;
  readonly operations: readonly { readonly operation?: string; readonly place: string }[];
}

/**
 * Compares two states; `root` is the repository in which the impact is looked for, if at all.
 * Throws SpecError.
 */
export function toDiffReport(
  base: SpecSide,
  head: SpecSide,
  { impactRoot }: { readonly impactRoot?: string },
): DiffReport {
  const changes = compareDocuments(base.documents, head.documents);
  const groups = Map.groupBy(changes, (change) => {
    const reason = change.breaking ? findAllowedBreak(change, head.allowed)?.reason : undefined;
    const where = change.pointer.startsWith("/components/") ? change.pointer : change.place;
    return JSON.stringify([change.document, change.rule, where, change.message, reason]);
  });
  const used = new Set(changes.flatMap((change) => findAllowedBreak(change, head.allowed) ?? []));
  const shown = [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [toGroup(first, [first, ...others], head)],
  );
  const countOf = (kind: ChangeGroup["verdict"]) =>
    shown.filter(({ verdict }) => verdict === kind).flatMap(({ operations }) => operations).length;
  return {
    base: base.label,
    head: head.label,
    breaking: countOf("breaking"),
    unproven: countOf("unproven"),
    groups: shown.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
    unusedReasons: head.allowed
      .filter((one) => !used.has(one))
      .map(({ rule, reason }) => `${rule}: ${reason}`),
    ...(impactRoot !== undefined && { impact: findImpact(changes, impactRoot) }),
  };
}

const order = [
  "breaking",
  "unproven",
  "allowed",
  "harmless",
] as const satisfies readonly ChangeGroup["verdict"][];

function toGroup(first: SpecChange, changes: readonly SpecChange[], head: SpecSide): ChangeGroup {
  const { operation: _, place: __, ...shared } = first;
  const reason = first.breaking ? findAllowedBreak(first, head.allowed)?.reason : undefined;
  const found = first.unproven === true ? "unproven" : "breaking";
  const breaks = reason === undefined ? found : "allowed";
  return {
    ...shared,
    verdict: first.breaking ? breaks : "harmless",
    because: changeRules[first.rule].because,
    ...(reason !== undefined && { reason }),
    operations: changes.map(({ operation, place }) => ({
      ...(operation !== undefined && { operation }),
      place,
    })),
  };
}
