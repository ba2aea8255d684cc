import { listResources, type Resource } from "@cftokens/policy";
import { isApiToken } from "@cftokens/workbench/assessment";
import type { State } from "../../state.ts";
import type { ResourceIdKind } from "./draft/resource-choice.ts";
import type { ResourceIdStep, TemplateStep } from "./state.ts";

/** Stands for every account or zone among suggested ids. */
export const all = "*";

/**
 * The ids to choose from for a resource: what was typed, when it is an id of its own, then the
 * known ones that contain it.
 */
export function suggestIds(
  state: Pick<State, "places" | "tokens" | "policyContext">,
  { kind, input }: Pick<ResourceIdStep, "kind" | "input">,
): readonly string[] {
  const { places, tokens, policyContext } = state;
  const own = kind === "user" && policyContext.user !== undefined ? [policyContext.user.id] : [];
  const known = new Set([...own, ...placeIds(places, kind), ...idsInPolicies(tokens, kind)]);
  const typed = input.text.trim();
  const words = typed.toLowerCase();
  const matching = [...known].filter(
    (id) => id.includes(words) || (placeLabel(state, id)?.toLowerCase().includes(words) ?? false),
  );
  return typed === "" || known.has(typed) || matching.length > 0 ? matching : [typed];
}

/** What a template can be used on: the known ids, or all of them. */
export function suggestForTemplate(
  state: Pick<State, "places" | "tokens" | "policyContext">,
  { need, input, owner }: Pick<TemplateStep, "need" | "input" | "owner">,
): readonly string[] {
  const kind = ({ owner: "account", user: "user", accounts: "account", zones: "zone" } as const)[need];
  const ids = suggestIds(state, { kind, input }).filter((id) => isInReach(state, owner, id));
  return need === "user" || need === "owner" || input.text.trim() !== "" ? ids : [...ids, all];
}

// The token of an account reaches no zones of another one.
function isInReach({ places }: Pick<State, "places">, owner: TemplateStep["owner"], id: string): boolean {
  if (owner.kind === "user" || owner.id === undefined) return true;
  const zone = places.find((place) => place.kind === "zone" && place.id === id);
  return zone?.accountId === undefined || zone.accountId === owner.id;
}

/** The name that goes with an id, when it is known. */
export function placeLabel(
  { places, policyContext }: Pick<State, "places" | "policyContext">,
  id: string,
): string | undefined {
  return policyContext.user?.id === id
    ? policyContext.user.email
    : places.find((place) => place.id === id)?.name;
}

function placeIds(places: State["places"], kind: ResourceIdKind): readonly string[] {
  const wanted = kind === "zones-of-account" ? "account" : kind;
  return places.filter((place) => place.kind === wanted).map(({ id }) => id);
}

function idsInPolicies({ rows }: State["tokens"], kind: ResourceIdKind): readonly string[] {
  return rows.flatMap(({ listed }) =>
    isApiToken(listed)
      ? listed.token.policies
          .flatMap(({ resources }) => listResources(resources))
          .flatMap(({ resource }) => idOf(resource, kind) ?? [])
          .filter((id) => id !== all)
      : [],
  );
}

function idOf(resource: Resource | undefined, kind: ResourceIdKind): string | undefined {
  switch (resource?.kind) {
    case "user":
      return kind === "user" ? resource.userId : undefined;
    case "account":
      return kind === "account" || kind === "zones-of-account" ? resource.accountId : undefined;
    case "zone":
      return kind === "zone" ? resource.zoneId : kind === "user" ? undefined : resource.accountId;
    case "r2-bucket":
    case "worker":
    case undefined:
      return undefined;
  }
}
