import { operations } from "@cftokens/client";
import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import {
  after,
  afterKeys,
  afterTyping,
  loadedState,
  now,
  refusal,
  startedState,
  userRow,
} from "../../../test/sample-state.ts";
import { AppView } from "../app-view.tsx";
import type { State } from "../state.ts";
import { textWidth } from "@cftokens/workbench/text";

const sizes = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 132, rows: 43 },
  { columns: 220, rows: 60 },
];
const world = await emulatedState();

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

function atSize(size: State["size"]): State {
  return after(world, { area: "app", type: "resized", size });
}

describe.each(sizes)("at $columns x $rows", (size) => {
  const loaded = atSize(size);
  const hostile = after(loaded, {
    area: "tokens",
    type: "page-loaded",
    load: 1,
    list: "user",
    rows: ["日本語のトークン".repeat(9), "👩‍👩‍👧 family ".repeat(20), ""].map((name, index) =>
      userRow(name, index, { expires_on: "2026-06-09T00:00:00Z" }),
    ),
    now: now,
  });
  const failed = after(startedState(size), {
    area: "surroundings",
    type: "groups-received",
    groups: { status: "failed", error: refusal },
  });
  const states: readonly (readonly [string, State])[] = [
    ["the table of the whole world", loaded],
    ["the table by expiry", afterKeys(loaded, "s", "s", "s", "s", "s", "S")],
    ["the table while a filter is typed", afterTyping(loaded, "/dn")],
    ["the operations of a token", afterKeys(loaded, "enter", "o")],
    ["the operations of a build token", afterKeys(loaded, "G", "enter", "o")],
    ["the risks", afterKeys(loaded, "2")],
    ["the last risk", afterKeys(loaded, "2", "G")],
    ["the risks before anything is loaded", afterKeys(startedState(size), "2")],
    ["no risks that match", afterTyping(loaded, "2/zzzz")],
    ["the calendar", afterKeys(loaded, "3")],
    ["the end of the calendar", afterKeys(loaded, "3", "G")],
    ["an empty calendar", afterKeys(startedState(size), "3")],
    ["the groups", afterKeys(loaded, "4")],
    ["a group that tokens hold", afterTyping(loaded, "4/api tokens write")],
    ["the groups when they failed", afterKeys(failed, "4")],
    ["the groups before they are loaded", afterKeys(startedState(size), "4")],
    ["a question", afterKeys(loaded, "5")],
    ["a question without an answer", afterKeys(startedState(size), "5")],
    ["the choice of an operation", afterKeys(loaded, "5", "j", "enter", "down")],
    ["an address while it is typed", afterTyping(afterKeys(loaded, "5", "j", "j", "j"), "2001:db8::1")],
    ["the location while it is typed", afterTyping(afterKeys(loaded, "ctrl+l"), "&account=".repeat(30))],
    ["the name of a file", afterKeys(loaded, "3", "e")],
    ["wide names in the table", hostile],
    ["wide names among the risks", afterKeys(hostile, "2")],
    ["wide names in the calendar", afterKeys(hostile, "3")],
    ["wide names in a question", afterKeys(hostile, "5")],
    ["wide names to choose from", afterKeys(hostile, "5", "enter")],
  ];

  it.each(states)("%s fills the window exactly", (_name, state) => {
    const lines = draw(state).split("\n");
    expect(lines).toHaveLength(size.rows);
    expect(lines.filter((line) => textWidth(line) > size.columns)).toEqual([]);
    expect(lines.at(-3)).toMatch(/^─+$/u);
  });
});

describe("what is shown of all tokens", () => {
  const wide = atSize({ columns: 132, rows: 43 });

  it("are the date where the cursor is, and how far it is elsewhere", () => {
    const drawn = draw(afterTyping(atSize({ columns: 100, rows: 30 }), "/"));
    expect(drawn).toMatch(/ billing report .* in 5 months /u);
    expect(draw(afterKeys(atSize({ columns: 100, rows: 30 }), "j"))).toMatch(
      /› billing report .* 2026-11-13 /u,
    );
  });

  it("is what the API still takes, and a warning when that is little", () => {
    expect(draw(wide)).toMatch(/1\d{3}\/1200 calls left/u);
    const budget = { left: 7, limit: 1200, seconds: 12 };
    expect(draw(after(wide, { area: "surroundings", type: "budget-received", budget }))).toMatch(
      /! 7\/1200 calls left, 12 s/u,
    );
  });

  it("is a policy in a sentence with names, and each risk with what to do", () => {
    const drawn = draw(
      afterKeys(afterTyping(atSize({ columns: 80, rows: 60 }), "/account deploy"), "enter", "enter"),
    );
    expect(drawn).toMatch(/Owner +account Acme \(023e105f/u);
    expect(drawn).toMatch(/Policy 1 of 2\n may edit Workers Routes on all zones of Acme\n ✓ allow\n/u);
    expect(drawn).toMatch(/◆ medium +It may edit Workers Routes on all zones of Acme[^]*→ Name the zones/u);
  });

  it("is which operations a token may call, on what, and what the others need", () => {
    const count = Object.keys(operations).length;
    const tall = atSize({ columns: 100, rows: 20 + 3 * count });
    const drawn = draw(afterKeys(afterTyping(tall, "/wrangler"), "enter", "enter", "o"));
    expect(drawn).toMatch(new RegExp(`May call \\d+ of ${count} operations`, "u"));
    expect(drawn).toMatch(/✓ GET \/user\n +user dana@example\.com/u);
    expect(drawn).toMatch(/needs API Tokens Write\n ✗ POST \/user\/tokens/u);
  });

  it("is the API token behind a build token", () => {
    const drawn = draw(afterKeys(afterTyping(wide, "/storefront"), "enter", "enter"));
    expect(drawn).toMatch(/API token +external-dns \([0-9a-f]{32}\)/u);
  });

  it.each([["2"], ["3"], ["4"], ["5"], ["3", "e"]])(
    "is nothing but text for a screen reader, after %s",
    (...keys) => {
      const read: State = {
        ...atSize({ columns: 100, rows: 30 }),
        settings: { ...wide.settings, screenReader: true },
      };
      expect(draw(afterKeys(read, ...keys))).not.toMatch(/[─│└╭█▁]/u);
    },
  );

  it("is a group with its scope and its holders", () => {
    const drawn = draw(afterTyping(wide, "4/logs read zone"));
    expect(drawn).toMatch(/› Logs Read +\[zone\] +1, ✗ 1 denied/u);
    expect(drawn).toMatch(/✓ allowed logs except one zone · User API of you\n +✗ denied {2}logs except/u);
  });
});

describe("a narrow window", () => {
  const narrow = atSize({ columns: 60, rows: 15 });
  const usual = atSize({ columns: 80, rows: 24 });

  it("keeps what can be done here at its foot, and the way to everything else", () => {
    expect(foot(narrow)).toMatch(/Enter details {2}\/ filter {2}n new .*: actions {2}\? help {2}q quit/u);
    expect(foot(usual)).toMatch(
      /\/ filter {2}n new {2}s sort .*: actions {2}y copy as {2}\? help {2}q quit/u,
    );
  });

  it("says at its foot what can be done to marked tokens", () => {
    expect(foot(afterKeys(usual, " "))).toMatch(/t on\/off {2}D delete marked {2}u unmark/u);
  });

  it("still has the numbers of the screens, however long the location is", () => {
    expect(draw(narrow)).toMatch(/^ tokens +1 2 3 4 5/mu);
    expect(draw(afterKeys(usual, "5"))).toMatch(/^ can\?token=\S+… +1 2 3 4 5/mu);
  });

  it("says of the token under the cursor whose it is, where the table has no room for that", () => {
    expect(draw(usual)).toMatch(/^ \d+ tokens {2}User API of you /mu);
    expect(draw(afterKeys(usual, "G"))).toMatch(/^ \d+ tokens {2}Builds of Acme/mu);
    expect(draw(atSize({ columns: 100, rows: 30 }))).toMatch(/^ \d+ tokens {3}/mu);
  });
});

describe("a wide window", () => {
  const wide = atSize({ columns: 220, rows: 60 });

  it("keeps what is said of a thing near its name", () => {
    expect(draw(afterKeys(wide, "3"))).toMatch(/grafana {40,60}Access/u);
    expect(draw(afterKeys(wide, "4"))).toMatch(/Access: Audit Logs Read {40,60}\[account\]/u);
  });
});

describe("the token that the program works with", () => {
  it("is told in the detail", () => {
    const own = { ...world, ownTokenId: world.tokens.visible[0]?.key.slice("user:".length) };
    expect(draw(afterKeys(own, "enter"))).toMatch(/In use +cftokens works with this token/u);
    expect(draw(afterKeys(own, "j", "enter"))).not.toMatch(/In use/u);
  });
});

function foot(state: State): string {
  return draw(state).split("\n").at(-1) ?? "";
}

describe("screens without anything to show", () => {
  const empty = loadedState([]);
  const nothing = after(empty, {
    area: "surroundings",
    type: "places-received",
    load: 1,
    user: undefined,
    places: [],
    problems: [],
  });
  const refused = after(nothing, {
    area: "tokens",
    type: "list-failed",
    load: 1,
    list: "user",
    error: refusal,
  });

  it.each([
    ["2", "There are no tokens."],
    ["3", "There are no tokens."],
    ["1", "There are no tokens yet. n creates one."],
  ])("screen %s says %s", (key, text) => {
    expect(draw(afterKeys(nothing, key))).toContain(text);
    expect(draw(afterKeys(nothing, key))).not.toContain("◌");
  });

  it.each(["2", "3"])("screen %s says where the failure is told", (key) => {
    expect(draw(afterKeys(refused, key))).toContain(
      "No list of tokens could be loaded: the table (1) says why.",
    );
  });

  it("offers no key that is not there", () => {
    const reading = { ...nothing, settings: { ...nothing.settings, readOnly: true } };
    expect(draw(reading)).toContain("There are no tokens.");
    expect(draw(reading)).not.toContain("n creates one");
  });

  it("does not say that nothing is risky when only the dates were judged", () => {
    const groups = { status: "failed", error: refusal } as const;
    const byDates = after(world, { area: "surroundings", type: "groups-received", groups });
    expect(draw(afterKeys(byDates, "2"))).toMatch(
      /risks of \d+ tokens; .* by dates alone: no permission groups/u,
    );
    const harmless = after(
      loadedState(["ci"]),
      {
        area: "tokens",
        type: "page-loaded",
        load: 1,
        list: "user",
        now: now,
        rows: [
          userRow("ci", 0, { expires_on: "2026-12-01T00:00:00Z", last_used_on: "2026-05-31T00:00:00Z" }),
        ],
      },
      { area: "surroundings", type: "groups-received", groups },
    );
    expect(draw(afterKeys(harmless, "2"))).toMatch(/Nothing is risky by its dates/u);
  });
});

describe("the key that shows the detail in another way", () => {
  it("says which way that is", () => {
    const detail = afterKeys(world, "enter");
    expect(foot(detail)).toMatch(/J JSON {2}o operations/u);
    expect(foot(afterKeys(detail, "J"))).toMatch(/J words {2}o operations/u);
    expect(foot(afterKeys(detail, "o"))).toMatch(/J JSON {2}o words/u);
  });
});
