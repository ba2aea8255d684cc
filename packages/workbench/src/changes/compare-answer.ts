import { canonicalJson, isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import {
  canonicalRange,
  describeIpConditions,
  describeResourceEntry,
  listResources,
  type NameOf,
  type ResourceEntry,
  type Resources,
} from "@cftokens/policy";
import { toSeconds } from "../text/describe-time.ts";
import type { ErrorReport } from "../text/error-report.ts";
import { safeText } from "../text/safe-text.ts";

/** Something that an API token was asked to have and has not, or the other way round. */
export type AnswerDifference =
  | {
      readonly kind: "permission";
      readonly change: "dropped" | "added";
      readonly effect: string;
      /** The name of the permission group, or its id where no name is known. */
      readonly group: string;
      readonly on: readonly ResourceEntry[];
    }
  | {
      readonly kind: "member";
      readonly name: "status" | "start" | "end" | "addresses";
      readonly asked: string;
      readonly answered: string;
    }
  /** The answer shows no token that could be compared. */
  | { readonly kind: "unread" };

/**
 * Compares the body that asked for an API token with the token that came back, in what the token
 * may do and when and from where it works. Policies, groups, resources and ranges are sets: their
 * order, and how policies are split, say nothing. Resources of unknown forms are compared as they
 * are written.
 */
export function compareAnswer(asked: unknown, answered: unknown): readonly AnswerDifference[] {
  if (!isJsonObject(asked) || !isJsonObject(answered)) return [{ kind: "unread" }];
  return [...comparePermissions(asked, answered), ...compareMembers(asked, answered)];
}

/**
 * Puts the differences between what was asked and what came back into words; undefined when there
 * are none.
 */
export function reportDifferences(
  differences: readonly AnswerDifference[],
  nameOf?: NameOf,
): ErrorReport | undefined {
  if (differences.length === 0) return undefined;
  return {
    title: safeText("The API made something else than it was asked for, without a word"),
    reasons: differences.map((difference) => safeText(wordsFor(difference, nameOf))),
    advice: safeText("Look at the token before you use it; edit it, or delete it and create another."),
  };
}

function wordsFor(difference: AnswerDifference, nameOf?: NameOf): string {
  switch (difference.kind) {
    case "permission": {
      const { change, effect, group, on } = difference;
      const places = on.map((entry) => describeResourceEntry(entry, nameOf)).join(", ");
      const permission = `${effect} ${group} on ${places}`;
      return change === "dropped" ? `dropped: ${permission}` : `added unasked: ${permission}`;
    }
    case "member":
      return `changed: ${difference.name} ${difference.answered}, where ${difference.asked} was asked for`;
    case "unread":
      return "not compared: the answer shows no token";
  }
}

interface Permission {
  readonly effect: string;
  readonly groupId: string;
  readonly groupName: string | undefined;
  readonly entry: ResourceEntry;
}

function comparePermissions(asked: JsonObject, answered: JsonObject): readonly AnswerDifference[] {
  const wanted = permissionsIn(asked);
  const given = permissionsIn(answered);
  const names = new Map(
    [...wanted.values(), ...given.values()].flatMap(({ groupId, groupName }) =>
      groupName === undefined ? [] : [[groupId, groupName] as const],
    ),
  );
  const missingIn = (all: typeof wanted, from: typeof wanted, change: "dropped" | "added") => {
    const missing = [...from].filter(([key]) => !all.has(key)).map(([, permission]) => permission);
    return [...Map.groupBy(missing, ({ effect, groupId }) => `${effect} ${groupId}`).values()].map(
      (same): AnswerDifference => ({
        kind: "permission",
        change,
        effect: same[0]?.effect ?? "",
        group: names.get(same[0]?.groupId ?? "") ?? same[0]?.groupId ?? "",
        on: same.map(({ entry }) => entry),
      }),
    );
  };
  return [...missingIn(given, wanted, "dropped"), ...missingIn(wanted, given, "added")];
}

// A body from a file may have any shape; what is no policy is left to the API.
function permissionsIn({ policies }: JsonObject): ReadonlyMap<string, Permission> {
  const all = (Array.isArray(policies) ? policies : []).filter(isJsonObject);
  return new Map(
    all.flatMap(({ effect, resources, permission_groups: groups }) =>
      (Array.isArray(groups) ? groups : []).filter(isJsonObject).flatMap(({ id, name }) =>
        entriesIn(resources).map(({ entry, written }): [string, Permission] => [
          [effect, id, written].map(canonicalJson).join(" "),
          {
            effect: String(effect),
            groupId: String(id),
            groupName: typeof name === "string" ? name : undefined,
            entry,
          },
        ]),
      ),
    ),
  );
}

function entriesIn(
  resources: unknown,
): readonly { readonly entry: ResourceEntry; readonly written: unknown }[] {
  if (!isJsonObject(resources)) return [];
  return Object.entries(resources).flatMap(([key, value]) => {
    if (typeof value !== "string" && !isJsonObject(value)) return [];
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever is deeper is kept as it is
    const entries = listResources({ [key]: value } as Resources);
    return entries.map((entry) => ({
      entry,
      written: [
        key,
        entry.nestedKey,
        typeof value === "string" || entry.nestedKey === undefined ? value : value[entry.nestedKey],
      ],
    }));
  });
}

function compareMembers(asked: JsonObject, answered: JsonObject): readonly AnswerDifference[] {
  const pairs = [
    ...(typeof asked["status"] === "string"
      ? [["status", onOrOff(asked["status"]), onOrOff(answered["status"])] as const]
      : []),
    ["start", momentOf(asked["not_before"], "at once"), momentOf(answered["not_before"], "at once")] as const,
    ["end", momentOf(asked["expires_on"], "never"), momentOf(answered["expires_on"], "never")] as const,
    ["addresses", addressesIn(asked["condition"]), addressesIn(answered["condition"])] as const,
  ];
  return pairs.flatMap(([name, one, other]) =>
    one === other ? [] : [{ kind: "member", name, asked: one, answered: other }],
  );
}

// Expired and exposed are what the API finds itself, and contradict nothing that can be asked for.
function onOrOff(status: unknown): string {
  return status === "disabled" ? "disabled" : "active";
}

function momentOf(time: unknown, none: string): string {
  return typeof time === "string" ? toSeconds(time) : none;
}

function addressesIn(condition: unknown): string {
  if (!isJsonObject(condition)) return "any address";
  const { request_ip: one, "request.ip": other, ...rest } = condition;
  const [ranges, dotted] = [one, other].map((value) =>
    isJsonObject(value) ? { in: rangesIn(value["in"]), not_in: rangesIn(value["not_in"]) } : undefined,
  );
  const { onlyFrom, notFrom } = describeIpConditions({
    ...(ranges !== undefined && { request_ip: ranges }),
    ...(dotted !== undefined && { "request.ip": dotted }),
  });
  return [
    onlyFrom,
    ...(notFrom === undefined ? [] : [`but not ${notFrom}`]),
    ...(Object.keys(rest).length === 0 ? [] : [`and ${JSON.stringify(rest)}`]),
  ].join(" ");
}

function rangesIn(list: unknown): string[] {
  const ranges = Array.isArray(list) ? list.filter((range) => typeof range === "string") : [];
  return [...new Set(ranges.map(canonicalRange))].toSorted((a, b) => (a < b ? -1 : 1));
}
