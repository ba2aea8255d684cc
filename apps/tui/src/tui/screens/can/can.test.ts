import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { answerLines } from "./answer-lines.ts";
import { answerQuestion } from "./answer-question.ts";
import { chosenOperation, chosenToken } from "./choices.ts";

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
    expect(chosenOperation(operation.can).id).toBe("user-api-tokens-delete-token");
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
