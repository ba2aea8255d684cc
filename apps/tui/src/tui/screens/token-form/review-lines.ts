import { describeIpConditions, type Risk } from "@cftokens/policy";
import { applyPatch, callFor, type CreateRequest } from "@cftokens/workbench/changes";
import { maskedBody, requestLine } from "@cftokens/workbench/equivalents";
import type { GroupList } from "@cftokens/workbench/groups";
import { placeName } from "@cftokens/workbench/inventory";
import { safeText, safeValue } from "@cftokens/workbench/text";
import { policyLines } from "../../text/policy-lines.ts";
import { severitySpan } from "../../text/risk-glyph.ts";
import type { State } from "../../state.ts";
import { bullet, heading, jsonLines, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { diffLines, fieldLines } from "../../text/token-diff-lines.ts";
import type { DraftRequest } from "./draft/draft-request.ts";
import { requestRisks } from "./draft/request-risks.ts";
import type { ReviewStep } from "./state.ts";

/**
 * What will be sent, in words and as JSON, with what is wrong or risky about it. Secrets are
 * masked.
 */
export function reviewLines(
  { request, problems, leftOut }: Pick<ReviewStep, "request" | "problems" | "leftOut">,
  { size, groups, policyContext, now }: Pick<State, "size" | "groups" | "policyContext" | "now">,
): readonly StyledLine[] {
  const width = size.columns - 2;
  const call = callFor(request);
  const risks = requestRisks(request, { policyContext, now });
  return [
    ...(problems.length === 0
      ? []
      : problemLines(
          problems.map(({ text }) => text),
          width,
        )),
    ...wordsOf(request, { groups, policyContext, width }),
    ...leftOutLines(leftOut, width),
    ...(risks.length === 0 ? [] : [...heading("Risk"), ...riskSentences(risks, width)]),
    ...heading(requestLine(call)),
    ...jsonLines(safeValue(maskedBody(call.body)), width),
  ];
}

/** What a template has and a token of an account cannot have. */
export function leftOutLines(leftOut: readonly string[], width: number): readonly StyledLine[] {
  if (leftOut.length === 0) return [];
  const text = `Left out of the template, because an account's token cannot have it: ${leftOut.join(", ")}`;
  return [[], ...paragraph(text, width, "waiting")];
}

/** Risks in words, the worst first, each with its weight as a glyph and a word. */
export function riskSentences(risks: readonly Risk[], width: number): readonly StyledLine[] {
  return risks.flatMap(({ severity, sentence }) => {
    const { text, tone = "plain" } = severitySpan(severity);
    return labelled(`  ${text}`, safeText(sentence), { width, labelWidth: 13, tone });
  });
}

function problemLines(problems: readonly string[], width: number): readonly StyledLine[] {
  const count = problems.length === 1 ? "1 thing looks wrong" : `${problems.length} things look wrong`;
  return [
    ...paragraph(`! ${count}; nothing was sent`, width, "bad"),
    ...problems.flatMap((problem) => bullet(problem, width)),
    [],
  ];
}

function wordsOf(request: DraftRequest, context: WordContext): readonly StyledLine[] {
  const { width, policyContext } = context;
  switch (request.type) {
    case "patch": {
      const { base } = request;
      const lines = diffLines(base, applyPatch(base, request.patch), { policyContext, width });
      return [[{ text: `Change the API token “${request.base.name}”`, tone: "strong" }], [], ...lines];
    }
    case "patch-service": {
      const { base, body } = request;
      const lines = [
        ...fieldLines("Name", base.name, body.name ?? base.name, width),
        ...fieldLines("Duration", base.duration ?? "", body.duration ?? base.duration ?? "", width),
      ];
      const none: StyledLine = [{ text: "  nothing is different", tone: "dim" }];
      return [
        [{ text: `Change the service token “${base.name}”`, tone: "strong" }],
        [],
        ...(lines.length === 0 ? [none] : lines),
      ];
    }
    case "create":
      return newTokenWords(request, context);
  }
}

type FieldLines = (label: string, value: string) => readonly StyledLine[];

interface WordContext {
  readonly groups: GroupList;
  readonly policyContext: State["policyContext"];
  readonly width: number;
}

function newTokenWords(request: CreateRequest, context: WordContext): readonly StyledLine[] {
  const field: FieldLines = (label, value) =>
    labelled(label, safeValue(value), { width: context.width, labelWidth: labelWidth });
  switch (request.kind) {
    case "user":
    case "account":
      return apiTokenWords(request, context, field);
    case "access":
      return [
        ...field("Create", `a service token “${request.body.name}”`),
        ...field("For", placeName(request.place)),
        ...field("Works for", request.body.duration ?? "8760h"),
      ];
    case "builds":
      return [
        ...field("Create", `a Workers Builds token “${request.body.build_token_name}”`),
        ...field("For", placeName(request.place)),
        ...field("API token", `${mask} (id ${request.body.cloudflare_token_id})`),
      ];
  }
}

function apiTokenWords(
  request: Extract<CreateRequest, { kind: "user" | "account" }>,
  { groups, policyContext, width }: WordContext,
  field: FieldLines,
): readonly StyledLine[] {
  const { body } = request;
  const words = { groups, nameOf: policyContext.nameOf, width };
  const { onlyFrom, notFrom } = describeIpConditions(body.condition);
  return [
    ...field("Create", `${request.kind === "user" ? "a user" : "an account"} API token “${body.name}”`),
    ...(request.kind === "account" ? field("Owner", placeName(request.place)) : []),
    ...field("Works from", body.not_before ?? "at once"),
    ...field("Expires", body.expires_on ?? "never"),
    ...field("Only from", onlyFrom),
    ...(notFrom === undefined ? [] : field("Not from", notFrom)),
    ...body.policies.flatMap((policy, index) => [
      ...heading(`Policy ${index + 1}`),
      ...policyLines(safeValue(policy), words),
    ]),
  ];
}

const mask = "••••••••";
const labelWidth = 12;
