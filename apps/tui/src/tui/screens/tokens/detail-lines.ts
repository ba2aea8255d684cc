import { operations } from "@cftokens/client";
import { describeIpConditions } from "@cftokens/policy";
import { countdown } from "../../text/countdown.ts";
import { isApiToken, type PolicyContext } from "@cftokens/workbench/assessment";
import type { GroupList } from "@cftokens/workbench/groups";
import {
  kindName,
  type ListedToken,
  type Place,
  placeName,
  type TokenRow,
} from "@cftokens/workbench/inventory";
import { describeDistance, describeTime } from "@cftokens/workbench/text";
import { jsonLines, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { operationLines } from "./operation-lines.ts";
import { policyWords } from "./policy-words.ts";
import { riskLines } from "./risk-lines.ts";
import type { CountedOperations, DetailFormat } from "./state.ts";
import { statusGlyph } from "./table-lines.ts";

/** What a detail is made with, besides the token. */
export interface DetailContext {
  readonly width: number;
  readonly now: Date;
  readonly groups: GroupList;
  readonly policyContext: PolicyContext;
  readonly places: readonly Place[];
  /** The id of the API token that the program works with. */
  readonly ownTokenId?: string | undefined;
  readonly counted?: CountedOperations | undefined;
  /** All tokens: some stand for others. */
  readonly rows: readonly TokenRow[];
}

/**
 * Everything about a token, in words or as the API's own JSON, or what it may call, in lines of at
 * most `width` cells.
 */
export function detailLines(
  row: TokenRow,
  format: DetailFormat,
  context: DetailContext,
): readonly StyledLine[] {
  switch (format) {
    case "words":
      return wordLines(row, context);
    case "json":
      return jsonLines(row.listed.token, context.width);
    case "operations":
      return isApiToken(row.listed)
        ? operationLines(row.listed, { ...context, all: Object.values(operations) })
        : paragraph(
            "A token of this kind calls none of the operations: it has no policies.",
            context.width,
            "dim",
          );
  }
}

function wordLines(row: TokenRow, context: DetailContext): readonly StyledLine[] {
  const { width, policyContext } = context;
  const field = (label: string, value: string | undefined): readonly StyledLine[] =>
    value === undefined ? [] : labelled(label, value, { width, labelWidth: labelWidth });
  return [
    ...labelled("Name", row.name, { width, labelWidth: labelWidth, tone: "strong" }),
    ...field("As of", row.asOf && `${describeTime(row.asOf.getTime())}; not loaded since`),
    ...field("Kind", kindName(row.listed.kind)),
    ...labelled("Status", `${statusGlyph(row.status)} ${row.status.word}`, {
      width,
      labelWidth: labelWidth,
      tone: row.status.tone,
    }),
    ...field("Owner", ownerOf(row, policyContext)),
    ...field("In use", isOwn(row, context) ? "cftokens works with this token" : undefined),
    ...field("May call", mayCall(row, context)),
    ...factsOf(row.listed, context).flatMap(([label, value]) => field(label, value)),
    ...riskLines(row.risks, width),
    ...(isApiToken(row.listed) ? policyWords(row.listed.token.policies, context) : []),
  ];
}

// Where it is not counted, nothing is said: that takes the whole table of operations.
function mayCall(row: TokenRow, { counted }: DetailContext): string | undefined {
  if (counted?.row !== row) return undefined;
  const { count } = counted;
  return count === undefined
    ? "counting the operations…"
    : `${count.may} of the ${count.all} operations whose permission is known`;
}

function isOwn({ listed }: TokenRow, { ownTokenId }: DetailContext): boolean {
  return isApiToken(listed) && listed.token.id === ownTokenId;
}

function ownerOf({ listed }: TokenRow, { user }: PolicyContext): string {
  if (listed.kind === "user") return user === undefined ? "you" : `you, ${user.email}`;
  const { place } = listed;
  return place.name === undefined ? placeName(place) : `${place.kind} ${place.name} (${place.id})`;
}

type Fact = readonly [label: string, value: string | undefined];

function factsOf(listed: ListedToken, { now, rows }: DetailContext): readonly Fact[] {
  const moment = (time: string | null | undefined, none: string): string => describeMoment(time, none, now);
  switch (listed.kind) {
    case "user":
    case "account": {
      const { token } = listed;
      const { onlyFrom, notFrom } = describeIpConditions(token.condition);
      return [
        ["Id", token.id],
        ["Not before", moment(token.not_before, "works at once")],
        ["Expires", moment(token.expires_on, "never")],
        ["Issued", moment(token.issued_on, "not reported")],
        ["Modified", moment(token.modified_on, "not reported")],
        ["Last used", moment(token.last_used_on, "never, or not reported")],
        ["Only from", onlyFrom],
        ["Not from", notFrom],
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
        ["API token", nameOfApiToken(token.cloudflare_token_id, rows)],
        ["Owner type", token.owner_type],
      ];
    }
  }
}

// A build token can do what the API token behind it can: its name says where to look.
function nameOfApiToken(id: string, rows: readonly TokenRow[]): string {
  const row = rows.find(({ listed }) => isApiToken(listed) && listed.token.id === id);
  return row === undefined ? id : `${row.name} (${id})`;
}

function describeMoment(text: string | null | undefined, none: string, now: Date): string {
  if (text === null || text === undefined) return none;
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : `${describeTime(time)} (${describeDistance(time, now)})`;
}

function optionalMoment(text: string | null | undefined, now: Date): string | undefined {
  if (text === null || text === undefined) return undefined;
  const end = Date.parse(text);
  return end > now.getTime()
    ? `works for ${countdown(end, now)} more, until ${describeTime(end)}`
    : `ended ${describeMoment(text, "", now)}`;
}

function describeFlag(flag: boolean | undefined): string | undefined {
  return flag === undefined ? undefined : flag ? "yes" : "no";
}

const labelWidth = 13;
