import { describe, expect, it } from "vitest";
import { after, loadedState, now, userRow } from "../../../../test/sample-state.ts";
import { textInput } from "../../lists/text-input.ts";
import { suggestIds } from "./suggest-ids.ts";

const [account, zone, other, user] = ["1".repeat(32), "2".repeat(32), "3".repeat(32), "4".repeat(32)];
const resources = {
  [`com.cloudflare.api.account.${account}`]: { [`com.cloudflare.api.account.zone.${zone}`]: "*" as const },
  [`com.cloudflare.api.account.zone.${other}`]: "*" as const,
  [`com.cloudflare.api.user.${user}`]: "*" as const,
  "com.cloudflare.api.account.zone.*": "*" as const,
};
const row = userRow("ci", 1, {
  policies: [{ id: "d".repeat(32), effect: "allow", resources, permission_groups: [] }],
});
const state = after(
  { ...loadedState([]), places: [] },
  { area: "tokens", type: "page-loaded", load: 1, list: "user", rows: [row], now: now },
);

describe("the ids that are suggested for a resource", () => {
  it.each([
    ["account", [account]],
    ["zones-of-account", [account]],
    ["zone", [zone, other]],
    ["user", [user]],
  ] as const)("are, for %s, those in the policies of known tokens", (kind, ids) => {
    expect(suggestIds(state, { kind, input: textInput() })).toEqual(ids);
  });

  it("are what was typed when nothing known has it", () => {
    expect(suggestIds(state, { kind: "zone", input: textInput("22") })).toEqual([zone]);
    expect(suggestIds(state, { kind: "zone", input: textInput("5") })).toEqual(["5"]);
  });
});
