import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../test/emulated-state.ts";
import { dangerous, hostile, hostileTexts } from "../../test/hostile-server.ts";
import { after, afterKeys, afterTyping, now } from "../../test/sample-state.ts";
import { type OperationDescription, operations } from "@cftokens/client";
import type { FollowedFinding } from "@cftokens/contract-cli/run";
import type { CatalogDocument } from "@cftokens/explorer";
import type { Operation } from "@cftokens/openapi";
import type { Schema } from "@cftokens/openapi/schema";
import { AppView } from "./app-view.tsx";
import { Lines } from "./components/lines.tsx";
import { equivalentsOf } from "@cftokens/workbench/equivalents";
import { reportError, safeText, textWidth } from "@cftokens/workbench/text";
import { equivalentSource } from "./dialogs/equivalents/equivalent-source.ts";
import { routeKey } from "./keys/key-router.ts";
import { exportedContent } from "./dialogs/export/exported-content.ts";
import type { SuiteEvent } from "../suite/suite-job.ts";
import type { Message } from "./message.ts";
import type { State } from "./state.ts";
import { update } from "./update.ts";

const sizes = [
  { columns: 60, rows: 15 },
  { columns: 100, rows: 30 },
  { columns: 160, rows: 45 },
];
const world = await emulatedState(sizes[1], { through: hostile });
const rowCount = world.tokens.visible.length;

// Every screen that has a text of the server, from the table with its cursor on a token.
const screens: readonly (readonly [string, readonly string[]])[] = [
  ["the table", []],
  ["the detail", ["enter"]],
  ["the detail as JSON", ["enter", "J"]],
  ["the operations of a token", ["enter", "o"]],
  ["the end of the detail", ["enter", "G"]],
  ["can it?", ["c"]],
  ["the tokens to ask about", ["c", "up", "enter"]],
  ["the targets to ask about", ["c", "down", "enter"]],
  ["editing", ["e"]],
  ["a policy that is edited", ["e", "down", "enter"]],
  ["the review of a change", ["e", "x", "ctrl+s"]],
  ["cloning", ["C"]],
  ["the review of a clone", ["C", "ctrl+s"]],
  ["disabling", ["t"]],
  ["deleting", ["D"]],
  ["rotating", ["R"]],
  ["the first way to rotate", ["R", "enter"]],
  ["the last way to rotate", ["R", "G", "enter"]],
];

describe("hostile texts of a server", () => {
  it("are all there", () => {
    expect(rowCount).toBeGreaterThanOrEqual(24);
    expect(world.groups.status).toBe("ready");
    expect(world.places.length).toBeGreaterThan(2);
  });

  it.each(screens)("harm nothing in %s of any token", (_name, keys) => {
    for (let row = 0; row < rowCount; row += 1) {
      const size = sizes[row % sizes.length] ?? world.size;
      const there = after(atRow(row), { area: "app", type: "resized", size });
      expectHarmless(afterKeys(there, ...keys));
    }
  });

  it.each([
    ["the risks", ["2"]],
    ["the calendar", ["3"]],
    ["the groups that are held", ["4", "v"]],
    ["several tokens", ["*", "D"]],
    ["the actions", [":"]],
    ["the end of the table", ["G"]],
  ])("harm nothing in %s, wherever the cursor is", (_name, keys) => {
    let state = afterKeys(world, ...keys);
    for (let line = 0; line < 60; line += 1) {
      expectHarmless(state);
      state = afterKeys(state, "down");
    }
  });

  it("harm nothing in the location bar and what it suggests", () => {
    for (const text of ["tokens?account=", "tokens?zone=", "tokens?group=", "can?token=", "can?on="]) {
      let state = afterTyping(afterKeys(world, "ctrl+l", "ctrl+u"), text);
      for (let time = 0; time < 3; time += 1) {
        expectHarmless(state);
        state = afterKeys(state, "tab");
      }
      expectHarmless(afterKeys(state, "enter"));
    }
  });

  it("harm nothing in the form and its lists", () => {
    for (let kind = 0; kind < 12; kind += 1) {
      let state = afterKeys(world, "n", ...Array.from({ length: kind }, () => "down"), "enter");
      for (const key of ["down", "enter", "down", "enter", "enter", "down", "enter", "ctrl+s"]) {
        expectHarmless(state);
        state = afterKeys(state, key);
      }
      expectHarmless(state);
    }
  });

  it("harm nothing in an error, nor in what is said when something is done", () => {
    for (const text of hostileTexts) {
      const error = reportError({
        name: "CloudflareError",
        message: text,
        kind: "api",
        method: "GET",
        url: "https://api.example.com/user/tokens",
        status: 403,
        rayId: text,
        detail: text,
        errors: [{ code: 10_000, message: text, chain: [{ code: 1, message: text }] }],
      } as unknown as Parameters<typeof reportError>[0]);
      for (const size of sizes)
        expectHarmless(
          after(
            after(world, { area: "app", type: "resized", size }),
            { area: "tokens", type: "list-failed", load: world.tokens.load, list: "user", error },
            { area: "surroundings", type: "groups-received", groups: { status: "failed", error } },
          ),
        );
    }
    for (let row = 0; row < rowCount; row += 1) {
      const asked = afterKeys(atRow(row), "t", "y");
      const outcome = { kind: "done", result: null, differences: [] } as const;
      expectHarmless(after(asked, { area: "confirm", type: "change-finished", outcome }));
    }
  });

  it("are harmless in every equivalent and its copy", () => {
    for (const keys of [[], ["c"], ["D"], ["t"], ["R"], ["C", "ctrl+s"]])
      for (let row = 0; row < rowCount; row += 1) {
        const state = afterKeys(atRow(row), ...keys);
        const source = equivalentSource(state);
        for (const { text } of source === undefined ? [] : equivalentsOf(source))
          expect(text ?? "").not.toMatch(dangerous);
        const menu = [afterKeys(state, "y"), afterKeys(state, "ctrl+y")].find(
          ({ dialog }) => dialog?.kind === "equivalents",
        );
        if (menu !== undefined) expectMenu(menu, row % 4);
      }
  });

  it("are harmless in exported files", () => {
    for (const [key, what, path] of [
      ["2", "risks", "x.json"],
      ["3", "calendar", "x.json"],
      ["3", "calendar", "x.ics"],
    ] as const) {
      const text = String(exportedContent(what, path, { ...afterKeys(world, key), now: now }));
      expect(text.length).toBeGreaterThan(500);
      expect(text.replaceAll("\r\n", "\n")).not.toMatch(dangerous);
      expect(text).not.toMatch(/owned/u);
    }
  });
});

describe("hostile texts of a document", () => {
  const id = "user-api-tokens-verify-token";

  it.each(hostileTexts)("harm nothing on the screens that show its operations (%#)", (text) => {
    const table = operations as unknown as Record<string, OperationDescription>;
    const { [id]: before } = table;
    if (before === undefined) throw new Error(`no operation named ${id}`);
    table[id] = { ...before, summary: text, path: `/${text}`, acceptedPermissions: [text] };
    try {
      const explored = afterKeys(
        { ...world, operations: { ...world.operations, files: [hostileFile(text)] } },
        "6",
      );
      expectHarmless(explored);
      expectHarmless(afterTyping(afterKeys(explored, "/"), "get"));
      const broken = { file: text, reason: safeText(text) };
      expectHarmless(after(explored, { area: "operations", type: "failed", broken }));
      const list = afterKeys(world, "6");
      expectHarmless(list);
      const found = afterTyping(afterKeys(list, "/"), id);
      expectHarmless(found);
      const opened = afterKeys(found, "enter", "enter");
      expectHarmless(opened);
      const known = opened.operations.opened;
      if (known === undefined) throw new Error(`operation ${id} was not opened`);
      for (const texts of [
        { free: text, value: "a" },
        { free: "a", value: text },
      ]) {
        let looked: State = {
          ...opened,
          operations: {
            ...opened.operations,
            opened: { ...known, operation: hostileOperation(known.operation, texts) },
          },
        };
        for (let press = 0; press < 40; press += 1) {
          if (press % 8 === 0) expectHarmless(looked, texts);
          looked = afterKeys(looked, "right");
        }
        expectHarmless(afterKeys(looked, "G"), texts);
      }
      for (const keys of [["enter", "o"], ["c"]]) expectHarmless(afterKeys(world, ...keys));
    } finally {
      table[id] = before;
    }
  });

  it.each(hostileTexts)("harm nothing in any line that is drawn (%#)", (text) => {
    expect(renderToString(<Lines lines={[[{ text }]]} />)).not.toMatch(dangerous);
  });

  it.each(hostileTexts.map((text) => [text]))(
    "harm nothing in the findings of the contract suite: %j",
    (text) => {
      const finding: FollowedFinding = {
        key: text,
        check: "schema",
        severity: "error",
        operation: text,
        place: text,
        pointer: text,
        message: text,
        times: 2,
        heading: text,
        details: [["got", text]],
        exchange: {
          request: { method: "GET", url: text, headers: { [text]: text }, body: text },
          response: { status: 200, headers: { [text]: text }, body: { [text]: text } },
        },
        isOfExchange: true,
      };
      const running = afterKeys(world, "T", "enter");
      const progress = { part: text, done: 1, all: 2, answered: 3, elapsed: 4 };
      const found = after(running, told({ type: "news", news: { progress, findings: [finding] } }));
      const ended = after(
        found,
        told({ type: "remarked", text }),
        told({ type: "ended", end: { result: undefined, problems: [text] } }),
      );
      for (const state of [found, ended])
        for (const keys of [[], ["enter"], ["enter", "G"], ["tab"], ["4"]])
          for (const size of sizes)
            expectHarmless(after(afterKeys(state, ...keys), { area: "app", type: "resized", size }), {
              value: "owned",
            });
    },
  );
});

// A file whose one operation has the text everywhere.
function hostileFile(text: string): CatalogDocument {
  const entry = { id: text, name: text, method: "GET", path: `/${text}`, summary: text } as const;
  return {
    name: text,
    title: text,
    api: text,
    file: text,
    entries: [{ ...entry, deprecated: false, tags: [text], document: text }],
    open: async () => Promise.reject(new Error("not opened here")),
  };
}

function told(event: SuiteEvent): Message {
  return { area: "contract", type: "told", run: 1, event };
}

// The operation with one text wherever its document has a free one or the name of something, and
// another one wherever it has a value, which is shown as JSON.
function hostileOperation(
  operation: Operation,
  { free, value }: { readonly free: string; readonly value: string },
): Operation {
  const schema: Schema = {
    title: free,
    description: free,
    type: "object",
    required: [free],
    properties: {
      [free]: { title: free, type: "string", format: free, pattern: free, default: value, examples: [value] },
      listed: { enum: [0, 1, 2, 3, 4].map((index) => `${index}${value}`), description: free },
    },
    patternProperties: { [free]: { title: free, type: "object" } },
    oneOf: [{ title: free, description: free, type: "object" }, { required: [free] }],
    discriminator: { propertyName: free, mapping: { [free]: free } },
  };
  const content = { [free]: { schema, examples: { [free]: { [value]: value } } } };
  return {
    ...operation,
    id: free,
    path: free,
    summary: free,
    description: free,
    tags: [free],
    security: [[free]],
    acceptedPermissions: undefined,
    parameters: [{ name: free, in: "query", description: free, schema }],
    requestBody: { required: true, content },
    responses: operation.responses.map((one) => ({
      ...one,
      description: free,
      headers: { [free]: { description: free, required: true, schema } },
      content,
    })),
  };
}

function expectMenu(menu: State, presses: number): void {
  const shown = afterKeys(menu, ...Array.from({ length: presses }, () => "tab"));
  expectHarmless(shown);
  const message = routeKey(shown, "y");
  const effects = message === undefined ? [] : update(shown, message).effects;
  const copied = effects.flatMap((effect) => (effect.type === "copy-text" ? [effect.text] : []));
  expect(copied.join("\n")).not.toMatch(dangerous);
}

function atRow(row: number): State {
  return afterKeys(world, ...Array.from({ length: row }, () => "down"));
}

// The frame has its size and nothing but harmless text. Nothing of an escape sequence is left, but
// in a value, whose JSON says that it is there.
function expectHarmless(state: State, { value = "" }: { readonly value?: string } = {}): void {
  const frame = renderToString(<AppView state={state} />, { columns: state.size.columns });
  expect(frame).not.toMatch(dangerous);
  expect(frame).not.toMatch(value.includes("owned") ? dangerous : /owned/u);
  const lines = frame.split("\n");
  expect(lines).toHaveLength(state.size.rows);
  expect(lines.filter((line) => textWidth(line) > state.size.columns)).toEqual([]);
}
