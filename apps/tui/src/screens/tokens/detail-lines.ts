import { describeDistance, describeTime } from "../../describe-time.ts";
import { type GroupList, scopeOfGroup } from "../../permission-groups.ts";
import { policyLines } from "../../policy-lines.ts";
import { heading, jsonLines, labelled, type StyledLine } from "../../styled-line.ts";
import { kindName, type ListedToken, type TokenRow } from "../../token-row.ts";

/** Everything about a token, in words or as the API's own JSON, in lines of at most `width` cells. */
export function detailLines(
  row: TokenRow,
  format: "words" | "json",
  { width, now, groups }: { width: number; now: Date; groups: GroupList },
): readonly StyledLine[] {
  if (format === "json") return jsonLines(row.listed.token, width);
  const field = (label: string, value: string | undefined): readonly StyledLine[] =>
    value === undefined ? [] : labelled(label, value, { width, labelWidth: LABEL_WIDTH });
  return [
    ...labelled("Name", row.name, { width, labelWidth: LABEL_WIDTH, tone: "strong" }),
    ...field("Kind", kindName(row.listed.kind)),
    ...labelled("Status", row.status.word, { width, labelWidth: LABEL_WIDTH, tone: row.status.tone }),
    ...field("Owner", row.owner),
    ...factsOf(row.listed, now).flatMap(([label, value]) => field(label, value)),
    ...policiesOf(row.listed, groups, width),
  ];
}

type Fact = readonly [label: string, value: string | undefined];

function factsOf(listed: ListedToken, now: Date): readonly Fact[] {
  const moment = (time: string | null | undefined, none: string): string => describeMoment(time, none, now);
  switch (listed.kind) {
    case "user": {
      const { token } = listed;
      return [
        ["Id", token.id],
        ["Not before", moment(token.not_before, "works at once")],
        ["Expires", moment(token.expires_on, "never")],
        ["Issued", moment(token.issued_on, "not reported")],
        ["Modified", moment(token.modified_on, "not reported")],
        ["Last used", moment(token.last_used_on, "never, or not reported")],
        ...conditionFacts(token.condition),
      ];
    }
    case "access": {
      const { token } = listed;
      return [
        ["Id", token.id],
        ["Client id", token.client_id],
        ["Enabled", describeFlag(token.enabled)],
        ["Duration", token.duration],
        ["Expires", moment(token.expires_at, token.duration === "forever" ? "never" : "not reported")],
        ["Created", moment(token.created_at, "not reported")],
        ["Updated", moment(token.updated_at, "not reported")],
        ["Last seen", moment(token.last_seen_at, "never, or not reported")],
        ["Secret no.", token.client_secret_version?.toString()],
        ["Old secret", optionalMoment(token.previous_client_secret_expires_at, now)],
      ];
    }
    case "builds": {
      const { token } = listed;
      return [
        ["Uuid", token.build_token_uuid],
        ["API token id", token.cloudflare_token_id],
        ["Owner type", token.owner_type],
      ];
    }
  }
}

function conditionFacts(condition: UserCondition): readonly Fact[] {
  const ranges = condition?.["request.ip"] ?? condition?.request_ip;
  return [
    ["Only from", ranges?.in?.join(", ") ?? "any address"],
    ["Not from", ranges?.not_in?.join(", ")],
  ];
}

type UserCondition = Extract<ListedToken, { kind: "user" }>["token"]["condition"];

function policiesOf(listed: ListedToken, groups: GroupList, width: number): readonly StyledLine[] {
  if (listed.kind !== "user") return [];
  const { policies } = listed.token;
  if (policies.length === 0) return [...heading("No policies"), [{ text: "The token can do nothing." }]];
  return policies.flatMap((policy, index) => [
    ...heading(`Policy ${index + 1} of ${policies.length}`),
    ...policyLines(policy, (id) => scopeOfGroup(groups, id), width),
  ]);
}

function describeMoment(text: string | null | undefined, none: string, now: Date): string {
  if (text === null || text === undefined) return none;
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : `${describeTime(time)} (${describeDistance(time, now)})`;
}

function optionalMoment(text: string | null | undefined, now: Date): string | undefined {
  return text === null || text === undefined ? undefined : `works until ${describeMoment(text, "", now)}`;
}

function describeFlag(flag: boolean | undefined): string | undefined {
  return flag === undefined ? undefined : flag ? "yes" : "no";
}

const LABEL_WIDTH = 13;
