import { loadOperationTable } from "@cftokens/workbench/needs";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { answerLines } from "./answer-lines.ts";
import type { TokenForm } from "../token-form/state.ts";
import { update } from "../../update.ts";
import { answerQuestion } from "./answer-question.ts";
import { chosenCall, chosenToken } from "./choices.ts";

const loaded = await emulatedState();

function ask(parameters: string): State {
  return afterKeys(afterTyping(afterKeys(loaded, "ctrl+l", "ctrl+u"), `can?${parameters}`), "enter");
}

function words(state: State): string {
  return answerLines(state, 100)
    .map((line) => line.map(({ text }) => text).join(""))
    .join("\n");
}

describe("can it?", () => {
  it.each([
    ["token=token factory&operation=user-api-tokens-create-token", /✓ Allowed[^]*✓ held +API Tokens Write/u],
    [
      "token=external-dns&operation=zones-get&on=example.com",
      /✓ Allowed[^]*✓ held +Zone Read on zone example\.com/u,
    ],
    [
      "token=external-dns&operation=zones-get&on=example.net",
      /✗ Not allowed[^]*✗ [^]*· not held +Zone Read on zone example\.net/u,
    ],
    ["token=external-dns&operation=zones-get&on=example.com&at=%2B30d", /✗ Not allowed[^]*expired/u],
    ["token=external-dns&operation=zones-get&on=example.com&at=2y", /✗ Not allowed[^]*expired/u],
    ["token=launch day&operation=user-api-tokens-verify-token", /✗ Not allowed[^]*valid only from/u],
    ["token=terraform (old laptop)&operation=zones-get", /✗ Not allowed[^]*disabled/u],
    ["token=account deploy&operation=user-user-details", /✗ Not allowed[^]*cannot act on/u],
    ["token=office only&operation=accounts-list-accounts", /✗ Not allowed[^]*caller's is not known/u],
    ["token=office only&operation=accounts-list-accounts&ip=192.0.2.7", /✗ Not allowed[^]*192\.0\.2\.7\/32/u],
    ["token=billing report&operation=user-user-details&ip=198.51.100.9", /✓ The token works from 198/u],
    [
      "token=external-dns&operation=account-api-tokens-verify-token",
      /✗ Not allowed[^]*verifies its own tokens/u,
    ],
  ])("%s", (parameters, answer) => {
    expect(words(ask(parameters))).toMatch(answer);
  });

  it.each([
    ["at=soon", /^invalid time "soon"; use 2026-12-31/u],
    ["ip=300.0.0.1", /^invalid address "300\.0\.0\.1"; use /u],
  ])("tells what is missing for an answer to %s", (parameters, reason) => {
    expect(answerQuestion(ask(parameters))).toEqual({
      kind: "unanswerable",
      reason: expect.stringMatching(reason),
    });
  });

  it("has no answer before tokens and permission groups are there", () => {
    expect(answerQuestion(startedState())).toMatchObject({ kind: "unanswerable" });
    const waiting = after(loaded, {
      area: "surroundings",
      type: "groups-received",
      groups: { status: "loading" },
    });
    expect(answerQuestion(waiting)).toMatchObject({ kind: "unanswerable" });
  });

  it("asks about the token under the cursor", () => {
    const state = afterKeys(loaded, "j", "j", "c");
    expect(state.screen.name).toBe("can");
    expect(chosenToken(state)?.name).toBe("external-dns");
  });

  it("says why nothing can be asked about a token without policies", () => {
    const state = afterKeys(loaded, "G", "c");
    expect(state.screen.name).toBe("tokens");
    expect(state.notice?.text).toMatch(/no policies/u);
  });

  it("is asked part by part, from lists that are filtered as one types", () => {
    const chosen = afterKeys(afterTyping(afterKeys(loaded, "5", "enter"), "factory"), "enter");
    expect(chosenToken(chosen)?.name).toBe("token factory");
    expect(chosen.can.field).toBe("operation");
    const operation = afterKeys(afterTyping(afterKeys(chosen, "enter"), "delete user tok"), "enter");
    expect(chosenCall(operation)?.operation.id).toBe("user-api-tokens-delete-token");
    const address = afterTyping(afterKeys(operation, "down"), "192.0.2.1");
    expect(address.can.ip.text).toBe("192.0.2.1");
    expect(words(address)).toMatch(/✓ Allowed/u);
  });

  it("leaves a part as it was with Esc, and goes through choices with the arrows", () => {
    const opened = afterTyping(afterKeys(loaded, "5", "enter"), "factory");
    expect(afterKeys(opened, "esc").can.token).toBeUndefined();
    const next = afterKeys(loaded, "5", "right");
    expect(chosenToken(next)?.name).not.toBe(chosenToken(loaded)?.name);
    expect(chosenToken(afterKeys(next, "left"))?.name).toBe(chosenToken(loaded)?.name);
  });
});

const zone = loaded.places.find(({ name }) => name === "example.com")?.id ?? "";
const table = await loadOperationTable();
const withTable = after(loaded, { area: "surroundings", type: "operations-received", table });

function askAll(parameters: string): State {
  return afterKeys(afterTyping(afterKeys(withTable, "ctrl+l", "ctrl+u"), `can?${parameters}`), "enter");
}

function typedOperation(text: string): State {
  const state = afterKeys(askAll("token=external-dns"), "down", "enter");
  return afterKeys(afterTyping(state, text), "enter");
}

function formOf({ screen }: State): TokenForm {
  if (screen.name !== "token-form") throw new Error(`the screen is ${screen.name}`);
  return screen.form;
}

describe("can it? of any operation", () => {
  it.each([
    "dns-records-for-a-zone-list-dns-records",
    "GET /zones/{zone_id}/dns_records",
    `https://api.cloudflare.com/client/v4/zones/${zone}/dns_records?per_page=5`,
    `get /zones/${zone}/dns_records`,
  ])("takes %s", (text) => {
    const state = typedOperation(text);
    expect(chosenCall(state)?.operation.path).toBe("/zones/{zone_id}/dns_records");
    expect(words(state)).toMatch(/✓ Allowed[^]*✓ held +DNS Write on zone example\.com/u);
  });

  it("asks about the zone that a URL names, and no other", () => {
    const other = loaded.places.find(({ name }) => name === "example.net")?.id ?? "";
    const state = typedOperation(`https://api.cloudflare.com/client/v4/zones/${other}/dns_records`);
    expect(words(state)).toMatch(/✗ Not allowed[^]*· not held +DNS Read on zone example\.net/u);
    expect(words(afterKeys(state, "right"))).toMatch(/DNS Read on zone example\.net/u);
  });

  it("keeps no query of a URL", () => {
    const state = typedOperation(`https://api.cloudflare.com/client/v4/zones/${zone}/dns_records?made=up`);
    expect(state.can.operation).toBe(`GET /zones/${zone}/dns_records`);
  });

  it("says what no document states", () => {
    const guessed = table.operations.find(({ evidence }) => evidence === "tag");
    expect(words(askAll(`operation=${guessed?.method} ${guessed?.path}`))).toMatch(
      /Not known[^]*taken from the others of its kind/u,
    );
  });

  it("says that it loads all operations, and that it knows none of that name", () => {
    const unknown = "token=external-dns&operation=GET /zones/{zone_id}/no_such_thing";
    expect(words(ask(unknown))).toMatch(/^Loading the permissions of all operations…/u);
    expect(words(askAll(unknown))).toMatch(/^nothing is known of the permission for "GET \/zones/u);
  });

  it("loads the operations when the screen is opened, once, and never before", () => {
    const opened = update(loaded, { area: "location", type: "screen-opened", screen: "can" });
    expect(loaded.knownOperations.status).toBe("documented");
    expect(opened.effects).toContainEqual({ type: "load-operation-table" });
    const moved = update(opened.state, { area: "can", type: "field-moved", count: 1 });
    expect(moved.effects).toEqual([]);
  });

  it("edits the token so that it may make the call", () => {
    const state = afterKeys(askAll(`token=external-dns&operation=POST /zones/${zone}/purge_cache`), "e");
    const { purpose, draft, initial } = formOf(state);
    expect(purpose).toMatchObject({ kind: "edit", target: { base: { name: "external-dns" } } });
    expect(draft.policies).toHaveLength(initial.policies.length + 1);
    expect(draft.policies.at(-1)).toMatchObject({ effect: "allow", groups: [{ name: "Cache Purge" }] });
  });

  it("creates a token for the call alone", () => {
    const state = afterKeys(askAll(`token=external-dns&operation=POST /zones/${zone}/purge_cache`), "n");
    const { purpose, draft } = formOf(state);
    expect(purpose.kind).toBe("create");
    expect(draft.policies).toMatchObject([
      { groups: [{ name: "Cache Purge" }], resources: [{ resource: { zoneId: zone } }] },
    ]);
  });

  it("says why no edit helps", () => {
    const expired = afterKeys(askAll("token=external-dns&operation=zones-get&on=example.com&at=2y"), "e");
    expect(expired.notice?.text).toMatch(/policies allow the call; what refuses it is no permission/u);
    const foreign = afterKeys(askAll("token=account deploy&operation=user-user-details"), "e");
    expect(foreign.notice?.text).toMatch(/No permission that is known allows a token of this owner/u);
  });

  it("offers no change where the answer is yes, or with --read-only", () => {
    const allowed = askAll("token=external-dns&operation=zones-get&on=example.com");
    expect(afterKeys(allowed, "e").screen.name).toBe("can");
    const refused = askAll("token=external-dns&operation=zones-get&on=example.net");
    const readOnly = { ...refused, settings: { ...refused.settings, readOnly: true } };
    expect(afterKeys(readOnly, "e").screen.name).toBe("can");
    expect(afterKeys(refused, "e").screen.name).toBe("token-form");
  });
});
