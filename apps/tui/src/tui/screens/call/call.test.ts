import {
  type AnsweredCall,
  type CallValues,
  catalogOfDocuments,
  type OpenedOperation,
} from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import { safeText } from "@cftokens/workbench/text";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import type { Effect } from "../../effect.ts";
import { quitQuestion } from "../../quit-question.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { aboutLines } from "./about-lines.ts";
import { formRows } from "./form-rows.ts";
import { rowLine } from "./row-line.ts";
import type { CallState } from "./state.ts";

const schemas = {
  Pet: {
    type: "object",
    required: ["name", "kind"],
    properties: {
      name: { type: "string", minLength: 2, examples: ["Rex", "Bello"] },
      kind: { enum: ["cat", "dog"] },
      age: { type: ["integer", "null"] },
      good: { type: "boolean" },
      tags: { type: "array", items: { type: "string" } },
      labels: { type: "object", additionalProperties: { type: "integer" } },
      owner: { type: "object", required: ["id"], properties: { id: { type: "integer" } } },
      home: {
        oneOf: [
          { title: "Kennel", type: "object", required: ["size"], properties: { size: { type: "integer" } } },
          { title: "Street", type: "string" },
        ],
      },
      anything: {},
    },
  },
  Endless: {
    type: "object",
    required: ["inner"],
    properties: { inner: { $ref: "#/components/schemas/Endless" } },
  },
} as const;
const petBody = { schema: { $ref: "#/components/schemas/Pet" } };
const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [
    { url: "https://pets.example" },
    { url: "https://{region}.pets.example", variables: { region: { default: "eu", enum: ["eu", "us"] } } },
  ],
  components: { schemas },
  paths: {
    "/pets": {
      get: {
        operationId: "list",
        servers: [{ url: "https://pets.example" }],
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 50 } }],
        responses: {},
      },
      post: {
        operationId: "add",
        requestBody: {
          required: true,
          content: { "application/json": petBody, "application/x-www-form-urlencoded": petBody },
        },
        responses: {},
      },
      delete: { operationId: "clear", servers: [{ url: "https://pets.example" }], responses: {} },
    },
    "/pets/{pet_id}": {
      get: {
        operationId: "look",
        servers: [{ url: "https://pets.example" }],
        parameters: [
          { name: "pet_id", in: "path", required: true, schema: { type: "integer", examples: [1] } },
          { name: "token", in: "query", required: true, schema: { type: "string", format: "password" } },
        ],
        responses: {},
      },
    },
    "/count": {
      get: { operationId: "count", servers: [{ url: "https://pets.example" }], responses: {} },
    },
    "/endless": {
      post: {
        operationId: "endless",
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Endless" } } },
        },
        responses: {},
      },
    },
    "/note": {
      put: {
        operationId: "note",
        requestBody: { required: true, content: { "text/plain": { schema: { type: "string" } } } },
        responses: {},
      },
      post: {
        operationId: "bytes",
        requestBody: { required: true, content: { "image/png": {} } },
        responses: {},
      },
    },
    "/homes": {
      post: {
        operationId: "move",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                oneOf: [
                  {
                    title: "Kennel",
                    type: "object",
                    required: ["size"],
                    properties: { size: { type: "integer" } },
                  },
                  {
                    title: "Street",
                    type: "object",
                    required: ["name"],
                    properties: { name: { type: "string" } },
                  },
                ],
              },
            },
          },
        },
        responses: {},
      },
    },
    "/photo": {
      put: {
        operationId: "photo",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["photo"],
                properties: { photo: { type: "string", format: "binary" } },
              },
            },
          },
        },
        responses: {},
      },
    },
  },
};
const [pets] = catalogOfDocuments([{ name: "pets", api: "pets", document }]).documents;
const source = { name: "pets", file: "/pets.yaml" };

async function openOperation(id: string): Promise<OpenedOperation> {
  const entry = pets?.entries.find((one) => one.id === id);
  if (pets === undefined || entry === undefined) throw new Error(`no operation ${id}`);
  return pets.open(entry);
}

async function opened(id: string, values?: CallValues, size = { columns: 80, rows: 40 }): Promise<State> {
  const operation = await openOperation(id);
  return after(afterKeys(startedState(size), "6"), {
    area: "call",
    type: "opened",
    source,
    opened: operation,
    ...(values !== undefined && { values }),
  });
}

function callOf(state: State): CallState {
  if (state.call === undefined) throw new Error("no call");
  return state.call;
}

function answerTo(state: State): AnsweredCall {
  return {
    operation: "count",
    opened: undefined,
    document: "pets",
    file: undefined,
    values: callOf(state).read.values,
    mediaType: undefined,
    server: undefined,
    request: { method: "GET", url: "https://pets.example/count", headers: {} },
    received: {
      status: 204,
      statusText: "",
      headers: [],
      bytes: new Uint8Array(),
      isWhole: true,
      size: 0,
      times: { status: 1, end: 1 },
    },
    verdict: undefined,
    isComing: false,
    record: undefined,
    caseLine: () => undefined,
    marks: { names: new Set<string>(), isWhole: false },
  };
}

function lines(state: State): readonly string[] {
  const call = callOf(state);
  return formRows(call).map((row, index) =>
    rowLine(row, { call, width: 100, isFocused: index === call.cursor })
      .map(({ text }) => text)
      .join("")
      .replaceAll(/ {2,}/gu, " ")
      .trim(),
  );
}

// With the cursor on the first row that begins so.
function onRow(state: State, start: string): State {
  const index = lines(state).findIndex((line) => line.replace(/^[›▸▾●○+ ]+/u, "").startsWith(start));
  expect(index, `a row that begins with ${start}: ${lines(state).join("\n")}`).toBeGreaterThanOrEqual(0);
  return after(state, {
    area: "call",
    type: "moved",
    move: { by: "line", count: index - callOf(state).cursor },
  });
}

function bodyOf(state: State): unknown {
  const { body } = callOf(state).read.values;
  return body?.kind === "value" ? body.value : body;
}

function effectsOf(state: State, key: string): readonly Effect[] {
  const message = routeKey(state, key);
  return message === undefined ? [] : update(state, message).effects;
}

const focused = (state: State) => lines(state)[callOf(state).cursor];

describe("the form of a call", () => {
  it("shows what has to be filled in, the cursor on the first of it", async () => {
    const state = await opened("add");
    expect(state.screen.name).toBe("call");
    expect(lines(state)).toEqual([
      "Server https://pets.example",
      "Content type application/json",
      "▾ Body",
      "› name ▏ • is required but missing",
      "kind — • is required but missing",
      "▸ 7 that may be left out",
      "Send 2 values are not right yet",
    ]);
  });

  it("says while one types what is wrong, and nothing once it is right", async () => {
    const short = afterTyping(await opened("add"), "R");
    expect(focused(short)).toBe("› name R▏ ✗ must be at least 2 characters long");
    expect(focused(afterTyping(short, "ex"))).toBe("› name Rex▏");
    expect(bodyOf(afterTyping(short, "ex"))).toEqual({ name: "Rex" });
    expect(bodyOf(afterKeys(short, "backspace"))).toBeUndefined();
  });

  it("proposes examples, and takes one after the other", async () => {
    const state = await opened("add");
    expect(focused(afterKeys(state, "ctrl+n"))).toBe("› name Rex▏");
    expect(focused(afterKeys(state, "ctrl+n", "ctrl+n"))).toBe("› name Bello▏");
    expect(focused(afterKeys(state, "ctrl+n", "ctrl+n", "ctrl+n"))).toBe("› name Rex▏");
    const age = onRow(afterKeys(onRow(state, "7 that"), "enter"), "age");
    expect(bodyOf(afterKeys(age, "ctrl+n"))).toEqual({ age: null });
    expect(bodyOf(afterTyping(afterKeys(age, "ctrl+n"), "7"))).toEqual({ age: 7 });
  });

  it("chooses with the arrows, or among all that there are", async () => {
    const kind = onRow(await opened("add"), "kind");
    expect(focused(kind)).toBe("› kind ‹ — › • is required but missing");
    expect(bodyOf(afterKeys(kind, "right"))).toEqual({ kind: "cat" });
    expect(bodyOf(afterKeys(kind, "left"))).toEqual({ kind: "dog" });
    const offered = afterKeys(kind, "enter");
    expect(lines(offered)).toContain("› ○ cat");
    const chosen = afterKeys(offered, "down", "enter");
    expect(focused(chosen)).toBe("› kind ‹ dog ›");
    expect(lines(chosen).join()).not.toMatch(/○/u);
    expect(bodyOf(chosen)).toEqual({ kind: "dog" });
  });

  it("leaves a choice out again that may be left out", async () => {
    const good = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "good");
    expect(bodyOf(afterKeys(good, " "))).toEqual({ good: true });
    expect(bodyOf(afterKeys(good, " ", " "))).toEqual({ good: false });
    expect(bodyOf(afterKeys(good, " ", " ", " "))).toBeUndefined();
    expect(bodyOf(afterKeys(good, " ", "x"))).toBeUndefined();
  });

  it("keeps what is filled in in sight when the rest is folded away", async () => {
    const rest = onRow(await opened("add"), "7 that");
    const typed = afterTyping(onRow(afterKeys(rest, "enter"), "age"), "5");
    const folded = afterKeys(onRow(typed, "those"), "enter");
    expect(lines(folded).slice(3)).toEqual([
      "name — • is required but missing",
      "kind — • is required but missing",
      "age? 5",
      "› ▸ 6 that may be left out",
      "Send 2 values are not right yet",
    ]);
  });

  it("adds items to a list, takes them out, and sends an empty one on demand", async () => {
    const tags = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "tags");
    const two = afterTyping(
      afterKeys(onRow(afterTyping(afterKeys(tags, "enter", "down", "enter"), "a"), "add an item"), "enter"),
      "b",
    );
    expect(bodyOf(two)).toEqual({ tags: ["a", "b"] });
    expect(focused(two)).toBe("› 2 b▏");
    expect(bodyOf(afterKeys(two, "up", "ctrl+x"))).toEqual({ tags: ["b"] });
    expect(bodyOf(afterKeys(two, "up", "ctrl+x", "ctrl+x"))).toBeUndefined();
    expect(bodyOf(afterKeys(tags, " "))).toEqual({ tags: [] });
  });

  it("asks for the name of a member of a map, then for its value", async () => {
    const labels = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "labels");
    const naming = afterKeys(labels, "enter", "down", "enter");
    expect(focused(naming)).toBe("› + name: ▏");
    const named = afterKeys(afterTyping(naming, "k"), "enter");
    expect(focused(named)).toMatch(/^› k\? ▏/u);
    expect(bodyOf(afterTyping(named, "3"))).toEqual({ labels: { k: 3 } });
    expect(bodyOf(afterKeys(named, "ctrl+x"))).toBeUndefined();
    expect(afterKeys(naming, "esc").screen.name).toBe("call");
  });

  it("fills in objects inside, which are only there when something in them is", async () => {
    const owner = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "owner");
    const id = afterKeys(owner, "right", "right");
    expect(focused(id)).toBe("› id ▏");
    expect(bodyOf(afterTyping(id, "7"))).toEqual({ owner: { id: 7 } });
    expect(bodyOf(afterKeys(afterTyping(id, "7"), "backspace"))).toBeUndefined();
    expect(focused(afterTyping(id, "x"))).toMatch(/✗ must be integer/u);
    const folded = afterKeys(onRow(afterTyping(id, "x"), "owner"), "left");
    expect(focused(folded)).toMatch(/1 below not right yet/u);
  });

  it("offers the variants of a choice, and what the chosen one takes", async () => {
    const home = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "home");
    const kennel = afterKeys(afterKeys(home, "enter", "down"), "enter");
    expect(focused(kennel)).toMatch(/^› size ▏/u);
    expect(bodyOf(afterTyping(kennel, "3"))).toEqual({ home: { size: 3 } });
    const street = afterKeys(home, "left");
    expect(bodyOf(afterTyping(afterKeys(street, "down"), "Main"))).toEqual({ home: "Main" });
    expect(bodyOf(afterKeys(afterTyping(afterKeys(street, "down"), "Main"), "up", "right"))).toBeUndefined();
  });

  it("proposes ids of earlier answers of the same document: first those of the last one", async () => {
    const ids = (texts: readonly string[], from = source.file) =>
      texts.map((text) => ({ text, label: `pet ${text}`, member: "id", of: "pets", from }));
    const counting = afterKeys(await opened("list"), "ctrl+s");
    const answered = after(counting, {
      area: "call",
      type: "answered",
      call: answerTo(counting),
      ids: [...ids(["7"]), ...ids(["66"], "/other.yaml")],
    });
    const look = { area: "call", type: "opened", source, opened: await openOperation("look") } as const;
    const form = after(afterKeys(answered, "esc", "esc"), look);
    const known = after(form, { area: "call", type: "ids-known", ids: ids(["8", "7"]) });
    const taken = [1, 2, 3, 4].map((count) =>
      afterKeys(known, ...Array.from({ length: count }, () => "ctrl+n")),
    );
    expect(taken.map((state) => callOf(state).read.values.path)).toEqual([
      { pet_id: 7 },
      { pet_id: 8 },
      { pet_id: 1 },
      { pet_id: 7 },
    ]);
    const call = callOf(known);
    const room = { state: known, width: 200, height: 9 };
    const about = aboutLines(formRows(call)[call.cursor], call, room).map((line) =>
      line.map(({ text }) => text).join(""),
    );
    expect(about).toContain("^n takes 7 (pet 7), 8 (pet 8), 1");
  });

  it("takes words and JSON where anything may stand", async () => {
    const any = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "anything");
    expect(bodyOf(afterTyping(any, "word"))).toEqual({ anything: "word" });
    expect(bodyOf(afterTyping(any, '{"a":[1]}'))).toEqual({ anything: { a: [1] } });
    expect(focused(afterTyping(any, "{"))).toMatch(/✗ is no JSON/u);
  });

  it("unfolds what contains itself no further than one looks", async () => {
    const state = await opened("endless");
    expect(lines(state).length).toBeLessThan(12);
    const deeper = afterKeys(
      after(state, { area: "call", type: "moved", move: { to: "last" } }),
      "up",
      "right",
    );
    expect(lines(deeper)).toHaveLength(lines(state).length + 1);
  });

  it("changes the media type and keeps what was filled in", async () => {
    const typed = afterTyping(await opened("add"), "Rex");
    const other = afterKeys(onRow(typed, "Content type"), "right");
    expect(focused(other)).toBe("› Content type ‹ application/x-www-form-urlencoded ›");
    expect(bodyOf(other)).toEqual({ name: "Rex" });
  });

  it("goes to another server with its variables, or to an address that is typed", async () => {
    const complete = afterKeys(onRow(afterTyping(await opened("add"), "Rex"), "kind"), "right");
    const second = afterKeys(onRow(complete, "Server"), "right");
    const region = onRow(afterKeys(onRow(second, "1 that"), "enter"), "region");
    expect(effectsOf(afterKeys(region, "left"), "ctrl+s")).toMatchObject([
      { type: "review-call", call: { server: "https://us.pets.example", values: { server: {} } } },
    ]);
    const typed = afterTyping(
      onRow(afterKeys(onRow(second, "Server"), "right"), "Address"),
      "http://127.0.0.1:1",
    );
    expect(effectsOf(typed, "ctrl+s")).toMatchObject([
      { type: "review-call", call: { server: "http://127.0.0.1:1" } },
    ]);
  });

  it("looks at a file whose path is typed, and says when it cannot be read", async () => {
    const state = await opened("photo");
    expect(focused(state)).toMatch(/^› photo ▏/u);
    const typed = afterTyping(state, "/a");
    const { key } = formRows(callOf(typed))[callOf(typed).cursor] ?? { key: "" };
    expect(
      update(typed, { area: "call", type: "edited", edit: { kind: "insert", text: "b" } }).effects,
    ).toEqual([{ type: "read-call-file", key, path: "/ab" }]);
    const read = { area: "call", type: "file-read", key, path: "/a" } as const;
    const failed = after(typed, { ...read, content: { problem: "cannot be read" } });
    expect(lines(afterKeys(failed, "down")).join()).toMatch(/photo \/a ✗ cannot be read/u);
    expect(afterKeys(failed, "ctrl+s").notice?.text).toMatch(/cannot be read/u);
    const file = new File(["x"], "a");
    expect(bodyOf(after(typed, { ...read, content: { file } }))).toEqual({ photo: file });
    // Something else was typed meanwhile.
    expect(bodyOf(after(typed, { ...read, path: "/", content: { file } }))).toBeUndefined();
  });

  it("takes a text as a body, and a file where bytes are asked for", async () => {
    const note = afterTyping(await opened("note"), "Hi");
    expect(bodyOf(note)).toEqual({ kind: "bytes", bytes: new TextEncoder().encode("Hi") });
    const typed = afterTyping(await opened("bytes"), "/a");
    const key = formRows(callOf(typed))[callOf(typed).cursor]?.key ?? "";
    const bytes = new Uint8Array([1, 2]);
    const content = { file: new File([bytes], "a"), bytes };
    expect(bodyOf(after(typed, { area: "call", type: "file-read", key, path: "/a", content }))).toEqual({
      kind: "bytes",
      bytes,
    });
  });

  it("says of a body of one whole file above 100 MB that it is too large, not that it is missing", async () => {
    const typed = afterTyping(await opened("bytes"), "/a");
    const key = formRows(callOf(typed))[callOf(typed).cursor]?.key ?? "";
    const content = { file: new File([], "a") };
    const large = after(typed, { area: "call", type: "file-read", key, path: "/a", content });
    expect(focused(large)).toMatch(/^› Body \/a▏ ✗ is above 100 MB/u);
    expect(lines(large).join()).not.toMatch(/missing/u);
    const refused = afterKeys(large, "ctrl+s");
    expect(refused.notice?.text).toMatch(/above 100 MB/u);
    expect(callOf(refused).step.name).toBe("filling");
    expect(focused(afterTyping(large, "b"))).toMatch(/missing/u);
  });

  it("takes a body that was written in the editor, and goes back to the line that is wrong", async () => {
    const typed = afterTyping(await opened("add"), "Rex");
    expect(effectsOf(typed, "ctrl+o")).toMatchObject([
      { type: "edit-body", text: '{\n  "name": "Rex"\n}\n' },
    ]);
    expect(effectsOf(await opened("add"), "ctrl+o")).toMatchObject([
      { type: "edit-body", text: expect.stringMatching(/"kind": "cat"/u) as unknown },
    ]);
    const edited = {
      text: "name: B",
      value: { name: "B" },
      wrong: [{ line: 1, text: safeText("too short") }],
    };
    const wrong = after(typed, { area: "call", type: "body-edited", edited });
    expect(bodyOf(wrong)).toEqual({ name: "B" });
    expect(wrong.notice?.text).toBe("line 1: too short · ^o goes there");
    expect(effectsOf(wrong, "ctrl+o")).toMatchObject([{ text: "name: B", line: 1 }]);
    // What is typed since is not in that text.
    expect(effectsOf(afterTyping(wrong, "x"), "ctrl+o")).toMatchObject([{ text: '{\n  "name": "Bx"\n}\n' }]);
    const unread = { ...edited, value: Symbol("unread") };
    expect(bodyOf(after(typed, { area: "call", type: "body-edited", edited: unread }))).toEqual({
      name: "Rex",
    });
    expect(afterKeys(await opened("bytes"), "ctrl+o").notice?.text).toMatch(/a file/u);
  });

  it("is copied as curl, as a command and as TypeScript, also while letters are typed", async () => {
    const typed = afterTyping(await opened("add"), "Rex");
    const menu = afterKeys(typed, "ctrl+y");
    const [curl] = effectsOf(menu, "y");
    expect(curl).toMatchObject({
      text: expect.stringMatching(/^# 1 value is not as[^]*"name": "Rex"/u) as unknown,
    });
    const [command] = effectsOf(afterKeys(menu, "tab"), "y");
    expect(command).toMatchObject({ text: "cftokens call add name=Rex --document /pets.yaml" });
    const [program] = effectsOf(afterKeys(menu, "tab", "tab"), "y");
    expect(program).toMatchObject({ text: expect.stringMatching(/client\.add\(/u) as unknown });
    expect(afterKeys(onRow(typed, "Send"), "y").dialog).toMatchObject({ kind: "equivalents" });
  });

  it("is as it was left when its operation is called again", async () => {
    const typed = afterTyping(await opened("add"), "Rex");
    const left = afterKeys(typed, "esc");
    expect(left.screen.name).toBe("operations");
    const operation = await openOperation("add");
    const again = after(left, { area: "call", type: "opened", source, opened: { ...operation } });
    expect(bodyOf(again)).toBeUndefined();
    const same = after(left, { area: "call", type: "opened", source, opened: callOf(left).form.opened });
    expect(bodyOf(same)).toEqual({ name: "Rex" });
  });

  it("is filled in with the values of an earlier call", async () => {
    const none = { path: {}, query: {}, header: {}, cookie: {}, server: {} };
    const state = await opened("list", { ...none, query: { limit: 5 }, body: undefined });
    expect(lines(state)).toContain("limit? 5");
  });
});

describe("a call", () => {
  it("that needs nothing and only reads is sent at once", async () => {
    const state = await opened("count");
    expect(callOf(state).step.name).toBe("sending");
  });

  it("that only reads is sent without a question", async () => {
    const state = await opened("list");
    expect(focused(state)).toBe("› Send");
    expect(effectsOf(state, "enter")).toMatchObject([{ type: "send-call", call: { values: { query: {} } } }]);
  });

  it("that may change something is shown first, and no is what Enter says", async () => {
    const state = await opened("clear");
    expect(callOf(state).step.name).toBe("preparing");
    const review = {
      request: { method: "DELETE", url: "https://pets.example/pets", headers: {} },
      credential: undefined,
    };
    const reviewed = after(state, { area: "call", type: "reviewed", review });
    expect(effectsOf(reviewed, "enter")).toEqual([]);
    expect(callOf(afterKeys(reviewed, "enter")).step.name).toBe("filling");
    expect(callOf(afterKeys(reviewed, "esc")).step.name).toBe("filling");
    expect(effectsOf(reviewed, "y")).toMatchObject([{ type: "send-call" }]);
    expect(callOf(afterKeys(reviewed, "y")).step.name).toBe("sending");
  });

  it("that may change something is not sent by a program that is only to read", async () => {
    const state = await opened("clear");
    const settings = { ...state.settings, readOnly: true };
    const reading = { ...state, settings, call: { ...callOf(state), step: { name: "filling" } } } as const;
    const refused = afterKeys(reading, "ctrl+s");
    expect(refused.notice?.text).toMatch(/DELETE may change something, and the program is only to read/u);
    expect(effectsOf(reading, "ctrl+s")).toEqual([]);
    expect(update(reading, { area: "call", type: "send-requested" }).effects).toEqual([]);
  });

  it("with something wrong goes there instead, and is sent all the same on demand", async () => {
    const state = onRow(await opened("add"), "Send");
    const refused = afterKeys(state, "enter");
    expect(refused.notice?.text).toBe("name is required but missing, and 1 more · ^t sends it all the same");
    expect(focused(refused)).toMatch(/^› name/u);
    expect(effectsOf(state, "enter")).toEqual([]);
    expect(effectsOf(afterKeys(state, "ctrl+t"), "ctrl+s")).toMatchObject([
      { type: "review-call", sendsInvalid: true },
    ]);
    expect(lines(afterKeys(state, "ctrl+t")).at(-1)).toBe("› Send what is wrong on purpose (2)");
  });

  it("goes to what is wrong also where that is folded away", async () => {
    const owner = onRow(afterKeys(onRow(await opened("add"), "7 that"), "enter"), "owner");
    const wrong = afterTyping(afterKeys(owner, "right", "right"), "x");
    const complete = afterKeys(onRow(afterTyping(onRow(wrong, "name"), "Rex"), "kind"), "right");
    const folded = afterKeys(onRow(complete, "owner"), "left");
    expect(lines(folded).join()).not.toMatch(/ id /u);
    expect(focused(afterKeys(folded, "ctrl+s"))).toMatch(/^› id x▏ ✗/u);
  });

  it("goes to the choice where what is missing has no form yet", async () => {
    const sent = afterKeys(onRow(await opened("move"), "Send"), "enter");
    expect(sent.notice?.text).toMatch(/is required but missing/u);
    expect(focused(sent)).toMatch(/^› Body/u);
    const chosen = afterKeys(sent, "down", "down", " ");
    expect(lines(chosen).join()).toContain("Body Street");
    expect(focused(chosen)).toMatch(/^› name/u);
  });

  it("asks before the program ends while something is filled in", async () => {
    const fresh = await opened("add");
    expect(quitQuestion(fresh)).toBeUndefined();
    const typed = afterTyping(fresh, "Rex");
    expect(quitQuestion(typed)).toMatchObject({ text: "What you filled in for the call is not kept." });
    const asked = afterKeys(typed, "ctrl+c");
    expect(asked.dialog).toMatchObject({ kind: "confirm", confirmLabel: "quit" });
    expect(callOf(afterKeys(asked, "esc")).read).toEqual(callOf(typed).read);
    const left = afterKeys(typed, "esc");
    expect(left.screen.name).toBe("operations");
    expect(quitQuestion(left)).toEqual(quitQuestion(typed));
    expect(quitQuestion(afterKeys(typed, "backspace", "backspace", "backspace"))).toBeUndefined();
    const address = afterKeys(onRow(await opened("note"), "Server"), "right", "right");
    expect(quitQuestion(afterTyping(onRow(address, "Address"), "http://127.0.0.1:1"))).toBeDefined();
    // What is from the history is kept there.
    const values = callOf(typed).read.values;
    const again = await opened("add", values);
    expect(quitQuestion(again)).toBeUndefined();
    expect(quitQuestion(afterTyping(onRow(again, "name"), "x"))).toBeDefined();
  });

  it("asks nothing before the program ends once what is filled in was answered", async () => {
    const unfolded = afterKeys(onRow(await opened("list"), "1 that"), "enter");
    const limit = afterTyping(onRow(unfolded, "limit"), "5");
    expect(quitQuestion(limit)).toBeDefined();
    const answered = after(afterKeys(limit, "ctrl+s"), {
      area: "call",
      type: "answered",
      call: answerTo(limit),
    });
    expect(answered.screen.name).toBe("answer");
    expect(quitQuestion(afterKeys(answered, "esc"))).toBeUndefined();
  });

  it("says so when it is not in the history", async () => {
    const state = await opened("count");
    const note = safeText("The call is not in the history: the disk is full");
    const answered = after(state, { area: "call", type: "answered", call: answerTo(state), note });
    expect(answered.screen.name).toBe("answer");
    expect(answered.notice?.text).toBe(note);
  });

  it("is waited for no longer with Esc, and says what came of it", async () => {
    const state = await opened("count");
    expect(effectsOf(state, "esc")).toEqual([{ type: "cancel-call" }]);
    expect(afterKeys(state, "esc").screen.name).toBe("call");
    const reason = safeText("No answer from pets.example: it was cancelled");
    const failed = after(state, { area: "call", type: "failed", reason });
    expect(failed.notice?.text).toBe(reason);
    expect(callOf(failed).step.name).toBe("filling");
  });
});
