import { idsFor } from "@cftokens/explorer/answer";
import type { FormState } from "@cftokens/explorer/form";
import { isApiToken } from "@cftokens/workbench/assessment";
import type { State } from "../../state.ts";
import { jsonTextOf } from "../operations/tree/shown-value.ts";
import type { FieldRow } from "./form-row.ts";
import type { CallState } from "./state.ts";

/** A value that may be taken, and what it is. */
export interface Proposal {
  readonly text: string;
  readonly label: string;
  readonly state: FormState;
}

/**
 * Values that a field may have: ids that are known, those of earlier answers, the default, then
 * examples. Each is there once.
 */
export function proposalsFor(
  { field, input, at }: Pick<FieldRow, "field" | "input" | "at">,
  { isOfProfile, form, source }: Pick<CallState, "isOfProfile" | "form" | "source">,
  state: Pick<State, "places" | "tokens" | "policyContext" | "answeredIds">,
): readonly Proposal[] {
  if (input === "choice" || input === "below" || input === "path" || field.isSecret) return [];
  const [first] = at.path;
  const name =
    field.name === "" && first !== undefined && first !== "variant" && "member" in first
      ? first.member
      : field.name;
  const { opened } = form;
  const { path } = opened.operation;
  const from = source.file ?? opened.api;
  const ofApi = state.answeredIds.filter((id) => id.from === from);
  const ids = [
    ...(isOfProfile ? knownIds(kindOfId(name, path), state) : []),
    ...idsFor({ name, path }, ofApi).map(({ text, label }) => ({ id: text, label })),
  ];
  const known = ids.map(({ id, label }): Proposal => ({
    text: id,
    label,
    state: { kind: "text", text: id },
  }));
  const given = field.proposals.map((value): Proposal => {
    const text = typeof value === "string" ? value : jsonTextOf(value, 0);
    return {
      text,
      label: "",
      state: {
        kind: input === "json" ? "json" : "text",
        text: input === "json" ? jsonTextOf(value, 0) : text,
      },
    };
  });
  const none: readonly Proposal[] = field.isNullable
    ? [{ text: "null", label: "", state: { kind: "json", text: "null" } }]
    : [];
  const all = new Map<string, Proposal>();
  // What is known of a value is told, wherever else it is from.
  for (const one of [...known, ...given, ...none]) if (!all.has(one.text)) all.set(one.text, one);
  return [...all.values()].slice(0, mostProposals);
}

type IdKind = "account" | "zone" | "token" | "user";

/** What an id is of, by the name of its parameter or by what stands before it in the path. */
export function kindOfId(name: string, path: string): IdKind | undefined {
  const [, named] = /^(account|zone|token|user)_?(?:id(?:entifier)?|tag)$/iu.exec(name) ?? [];
  const before = idKinds.find((kind) => path.includes(`/${kind}s/{${name}}`));
  return idKinds.find((kind) => kind === named?.toLowerCase()) ?? before;
}

const idKinds = ["account", "zone", "token", "user"] as const;

/** The ids of a kind that are known, with the names that go with them. */
export function knownIds(
  kind: IdKind | undefined,
  { places, tokens, policyContext }: Pick<State, "places" | "tokens" | "policyContext">,
): readonly { readonly id: string; readonly label: string }[] {
  switch (kind) {
    case "account":
    case "zone":
      return places.filter((place) => place.kind === kind).map(({ id, name = "" }) => ({ id, label: name }));
    case "token":
      return tokens.rows.flatMap(({ listed, name }) =>
        isApiToken(listed) ? [{ id: listed.token.id ?? "", label: name }] : [],
      );
    case "user":
      return policyContext.user === undefined
        ? []
        : [{ id: policyContext.user.id, label: policyContext.user.email }];
    case undefined:
      return [];
  }
}

const mostProposals = 50;
