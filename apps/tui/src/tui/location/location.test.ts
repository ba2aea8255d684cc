import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../../test/sample-state.ts";
import { focusedItem } from "../lists/filter-list.ts";
import { everything } from "../screens/tokens/query.ts";
import { focusedRow } from "../screens/tokens/state.ts";
import type { State } from "../state.ts";
import { formatLocation } from "./format-location.ts";
import type { Location } from "./location.ts";
import { currentLocation } from "./locations.ts";
import { parseLocation } from "./parse-location.ts";
import { completeLocation, suggestLocations } from "./suggest-locations.ts";

const loaded = await emulatedState();

const locations: readonly (readonly [string, Location])[] = [
  ["tokens", { screen: "tokens", query: everything, text: "" }],
  [
    "tokens?kind=user&account=Acme+Staging&sort=-expires&q=dns",
    {
      screen: "tokens",
      query: {
        ...everything,
        kind: "user",
        account: "Acme Staging",
        sort: { by: "expires", descending: true },
      },
      text: "dns",
    },
  ],
  ["tokens?zone=example.com", { screen: "tokens", query: { ...everything, zone: "example.com" }, text: "" }],
  [
    "tokens?group=DNS+Write+[zone]",
    { screen: "tokens", query: { ...everything, group: "DNS Write [zone]" }, text: "" },
  ],
  [
    "tokens?columns=risk,status",
    { screen: "tokens", query: { ...everything, columns: ["risk", "status"] }, text: "" },
  ],
  ["tokens?q=a%26b%3D100%25+日本", { screen: "tokens", query: everything, text: "a&b=100% 日本" }],
  ["risks?severity=high", { screen: "risks", severity: "high", text: "" }],
  ["calendar", { screen: "calendar", text: "" }],
  ["groups?q=dns", { screen: "groups", heldOnly: false, text: "dns" }],
  ["groups?held=yes", { screen: "groups", heldOnly: true, text: "" }],
  [
    "can?token=ci&operation=zones-get&ip=192.0.2.1",
    { screen: "can", question: { token: "ci", operation: "zones-get", on: "", ip: "192.0.2.1", at: "" } },
  ],
];

describe("the location bar", () => {
  it.each(locations)("writes and reads %s", (text, location) => {
    expect(formatLocation(location)).toBe(text);
    expect(parseLocation(text)).toEqual({ ok: true, location });
  });

  it.each([
    ["nowhere", /no screen “nowhere”: tokens, risks/u],
    ["tokens?wat=1", /“tokens” has no “wat”: kind, account/u],
    ["tokens?kind=dns", /no kind “dns”: user, account, access, builds/u],
    ["tokens?sort=size", /no column “size”: name/u],
    ["tokens?columns=risk,wat", /no column “wat”: kind, owner/u],
    ["tokens?columns=name", /no column “name”/u],
    ["risks?severity=terrible", /no severity “terrible”: high/u],
  ])("says what in %j is none", (text, reason) => {
    expect(parseLocation(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it.each([
    ["", ["tokens", "risks", "calendar", "groups", "can", "operations"]],
    ["r", ["risks"]],
    ["tokens", ["tokens?"]],
    ["tokens?k", ["tokens?kind="]],
    [
      "tokens?kind=user&",
      ["account", "zone", "group", "sort", "columns", "q"].map((name) => `tokens?kind=user&${name}=`),
    ],
    ["tokens?kind=a", ["tokens?kind=account", "tokens?kind=access"]],
    ["tokens?account=acme+", ["tokens?account=Acme+Staging"]],
    ["tokens?sort=-e", ["tokens?sort=-expires"]],
    ["risks?severity=h", ["risks?severity=high"]],
    ["tokens?group=dns+w", ["tokens?group=DNS+Write+[zone]"]],
    ["can?token=ext", ["can?token=external-dns"]],
    ["can?operation=zones", ["can?operation=zones-get"]],
    ["can?on=dana", ["can?on=dana@example.com"]],
    ["tokens?q=a", []],
    ["nowhere?", []],
  ])("goes on after %j with %j", (text, suggestions) => {
    expect(suggestLocations(text, loaded)).toEqual(suggestions);
  });

  it.each([
    ["tok", ["tokens"], "tokens"],
    ["tokens?kind=a", ["tokens?kind=account", "tokens?kind=access"], "tokens?kind=acc"],
    ["tokens?kind=acc", ["tokens?kind=account", "tokens?kind=access"], "tokens?kind=account"],
    ["tokens?q=", [], "tokens?q="],
  ])("completes %j from %j to %j", (text, suggestions, completed) => {
    expect(completeLocation(text, suggestions)).toBe(completed);
  });

  it("completes with Tab what is typed", () => {
    const typing = afterTyping(afterKeys(loaded, "ctrl+l", "ctrl+u"), "tokens?account=acme+");
    expect(afterKeys(typing, "tab", "enter").tokens.query.account).toBe("Acme Staging");
  });

  it("takes a lone percent sign as it is", () => {
    expect(parseLocation("groups?q=100%")).toMatchObject({ location: { text: "100%" } });
  });
});

describe("going from screen to screen", () => {
  it.each([
    ["1", "tokens"],
    ["2", "risks"],
    ["3", "calendar"],
    ["4", "groups"],
    ["5", "can"],
  ])("%s leads to %s", (key, screen) => {
    expect(afterKeys(loaded, key).screen.name).toBe(screen);
  });

  it.each([
    "tokens?kind=user&sort=-risk&q=dns",
    "risks?severity=high&q=factory",
    "calendar?q=dns",
    "groups?q=dns+write",
    "groups?held=yes&q=dns",
    "can?token=external-dns&operation=zones-get&on=example.com&ip=192.0.2.1&at=%2B3d",
  ])("%s can be typed, and is where one is then", (location) => {
    const here = currentLocation(at(location));
    expect(here === undefined ? "" : formatLocation(here)).toBe(location);
  });

  it("says what is no location, and leaves it to be corrected", () => {
    const state = at("nowhere");
    expect(state.notice?.text).toMatch(/no screen “nowhere”/u);
    expect(state.location?.text).toBe("nowhere");
    expect(afterKeys(state, "esc").screen.name).toBe("tokens");
  });

  it("comes back to the screen that a token was opened from", () => {
    const opened = afterKeys(loaded, "2", "j", "enter");
    expect(opened.screen).toEqual({ name: "token", from: "risks" });
    expect(focusedRow(opened.tokens)?.key).toBe(focusedItem(opened.risks)?.row.key);
    expect(afterKeys(opened, "esc").screen.name).toBe("risks");
  });

  it("shows a token even when the table was narrowed to others", () => {
    const narrowed = afterKeys(at("tokens?kind=builds"), "2", "enter");
    expect(focusedRow(narrowed.tokens)?.name).toBe("token factory");
  });
});

function at(location: string): State {
  return afterKeys(afterTyping(afterKeys(loaded, "ctrl+l", "ctrl+u"), location), "enter");
}
