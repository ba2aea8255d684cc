import { type GroupList, scopeOfGroup } from "../../permission-groups.ts";
import { policyLines } from "../../policy-lines.ts";
import { safeValue } from "../../safe-value.ts";
import type { State } from "../../state.ts";
import { bullet, heading, jsonLines, labelled, paragraph, type StyledLine } from "../../styled-line.ts";
import { placeName } from "../../token-row.ts";
import type { ReviewStep } from "./state.ts";
import type { CreateRequest } from "./to-request.ts";

/** What will be sent, in words and as JSON, with what is wrong with it first. Secrets are masked. */
export function reviewLines(
  { request, problems }: Pick<ReviewStep, "request" | "problems">,
  { size, groups }: Pick<State, "size" | "groups">,
): readonly StyledLine[] {
  const width = size.columns - 2;
  return [
    ...(problems.length === 0
      ? []
      : problemLines(
          problems.map(({ text }) => text),
          width,
        )),
    ...wordsOf(request, groups, width),
    ...heading(pathOf(request)),
    ...jsonLines(safeValue(masked(request)), width),
  ];
}

function problemLines(problems: readonly string[], width: number): readonly StyledLine[] {
  const count = problems.length === 1 ? "1 thing looks wrong" : `${problems.length} things look wrong`;
  return [
    ...paragraph(`! ${count}; nothing was sent`, width, "bad"),
    ...problems.flatMap((problem) => bullet(problem, width)),
    [],
  ];
}

function wordsOf(request: CreateRequest, groups: GroupList, width: number): readonly StyledLine[] {
  const field = (label: string, value: string): readonly StyledLine[] =>
    labelled(label, safeValue(value), { width, labelWidth: LABEL_WIDTH });
  switch (request.kind) {
    case "user": {
      const { body } = request;
      const ranges = body.condition?.["request.ip"];
      return [
        ...field("Create", `a user API token “${body.name}”`),
        ...field("Works from", body.not_before ?? "at once"),
        ...field("Expires", body.expires_on ?? "never"),
        ...field("Only from", ranges?.in?.join(", ") ?? "any address"),
        ...(ranges?.not_in === undefined ? [] : field("Not from", ranges.not_in.join(", "))),
        ...body.policies.flatMap((policy, index) => [
          ...heading(`Policy ${index + 1}`),
          ...policyLines(safeValue(policy), (id) => scopeOfGroup(groups, id), width),
        ]),
      ];
    }
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
        ...field("API token", `${MASK} (id ${request.body.cloudflare_token_id})`),
      ];
  }
}

function pathOf(request: CreateRequest): string {
  switch (request.kind) {
    case "user":
      return "POST /user/tokens";
    case "access":
      return `POST /${request.place.kind}s/${request.place.id}/access/service_tokens`;
    case "builds":
      return `POST /accounts/${request.place.id}/builds/tokens`;
  }
}

function masked(request: CreateRequest): unknown {
  return request.kind === "builds" ? { ...request.body, build_token_secret: MASK } : request.body;
}

const MASK = "••••••••";
const LABEL_WIDTH = 12;
