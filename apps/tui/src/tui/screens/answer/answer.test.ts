import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { callAnswered, type MadeAnswer } from "../../../../test/answered-call.ts";
import { dangerous } from "../../../../test/hostile-server.ts";
import { safeText } from "@cftokens/workbench/text";
import { after, afterKeys, afterTyping, startedState } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import { equivalentSource } from "../../dialogs/equivalents/equivalent-source.ts";
import { writeExport } from "../../dialogs/export/write-export.ts";
import type { State } from "../../state.ts";
import type { Step } from "../../step.ts";
import { update } from "../../update.ts";
import { operationRows } from "../operations/operation-rows.ts";
import { openAnswer } from "./open.ts";
import { isAnswerEffect, runAnswerEffect } from "./run-answer-effect.ts";
import { rowLine } from "./row-line.ts";
import { rowsOf } from "./update.ts";

async function shown(made: MadeAnswer | string, size = { columns: 80, rows: 24 }): Promise<State> {
  const call = await callAnswered(typeof made === "string" ? { body: made } : made);
  return openAnswer(startedState(size), call);
}

async function nothingWrong(): Promise<undefined> {
  return undefined;
}

function answerOf({ screen }: State) {
  if (screen.name !== "answer") throw new Error(`${screen.name} is shown`);
  return screen.answer;
}

function linesOf(state: State): readonly string[] {
  const answer = answerOf(state);
  const rows = rowsOf(state, answer);
  return Array.from({ length: rows.length }, (_, index) => {
    const row = rows.at(index);
    const spans = row === undefined ? [] : rowLine(row, answer, 76);
    return spans
      .map(({ text }) => text)
      .join("")
      .trimEnd();
  });
}

function focusedLine(state: State): string {
  return linesOf(state)[answerOf(state).cursor]?.trim() ?? "";
}

// After a key and all that comes of its effects.
async function settled(state: State, key: string): Promise<State> {
  const message = routeKey(state, key);
  if (message === undefined) throw new Error(`${key} does nothing`);
  let step = update(state, message);
  for (const effect of step.effects)
    if (isAnswerEffect(effect))
      await runAnswerEffect(effect, { editFile: nothingWrong, openFile: nothingWrong }, (answered) => {
        step = update(step.state, answered);
      });
  return step.state;
}

async function coming(): Promise<State> {
  const whole = await callAnswered({ body: "", headers: { "content-type": "application/x-ndjson" } });
  const call = { ...whole, verdict: undefined, isComing: true };
  return openAnswer(startedState(), call);
}

function came(state: State, items: readonly string[], skipped = 0): State {
  return after(state, { area: "answer", type: "items-came", items, skipped, size: 100, time: 5 });
}

const pets = JSON.stringify({
  result: [
    { name: "Rex", age: 3 },
    { name: "Max", age: "old" },
  ],
});

describe("an answer", () => {
  it("is shown with its verdict above and its values as a tree", async () => {
    expect(linesOf(await shown(pets))).toEqual([
      "   GET https://pets.example/v1/pets",
      "   ✗ 200 OK · not as its document says · 62 bytes · 35 ms",
      expect.stringMatching(/^ {3}error \S+: \/result\/1\/age .*integer/u),
      expect.stringMatching(/^ ▸ Checks {2}\d+ checks passed$/u),
      " ▸ Headers  1 header",
      " ▸ Request  what was sent, without credentials",
      "   Body  application/json",
      " ▾ {1} member",
      "   ▾ result  [2] items",
      "     ▾ 0  {2} members",
      '         name  "Rex"',
      "         age  3",
      "     ▾ 1  {2} members",
      '         name  "Max"',
      '         age  "old"',
    ]);
  });

  it("is left to where one came from", async () => {
    expect(afterKeys(await shown(pets), "esc").screen).toEqual({ name: "tokens" });
  });

  it("folds what is not to be seen, and goes to what is around", async () => {
    const folded = afterKeys(await shown(pets), "G", "left", "left");
    expect(focusedLine(folded)).toBe("▸ 1  {2} members");
    expect(linesOf(folded).at(-1)).toBe("     ▸ 1  {2} members");
    expect(linesOf(afterKeys(folded, "left", "left")).at(-1)).toBe("   ▸ result  [2] items");
    expect(focusedLine(afterKeys(folded, "right", "right"))).toBe('name  "Max"');
    const headers = afterKeys(await shown(pets), "j", "j", "j", "j", "right");
    expect(linesOf(headers)).toContain("     content-type: application/json");
    expect(focusedLine(afterKeys(headers, "j", "left"))).toBe("▾ Headers  1 header");
  });

  it("has the place of a finding one key away, also where it is folded", async () => {
    const folded = afterKeys(await shown(pets), "G", "left", "left", "left", "left", "g", "j", "j");
    expect(focusedLine(folded)).toMatch(/^error/u);
    expect(focusedLine(afterKeys(folded, "enter"))).toBe('age  "old"');
  });

  it("finds a text, whatever its case, and goes from place to place", async () => {
    const typed = afterTyping(afterKeys(await shown(pets), "/"), "NAME");
    expect(focusedLine(typed)).toBe('name  "Rex"');
    const kept = afterKeys(typed, "enter", "n");
    expect(focusedLine(kept)).toBe('name  "Max"');
    expect(focusedLine(afterKeys(kept, "n"))).toBe('name  "Rex"');
    expect(focusedLine(afterKeys(kept, "N"))).toBe('name  "Rex"');
    expect(answerOf(afterKeys(kept, "esc")).search).toBeUndefined();
    const missing = afterTyping(typed, "x");
    expect(answerOf(missing).search?.found).toEqual([]);
    const plain = await shown({ body: "one\ntwo\nthree two", headers: { "content-type": "text/plain" } });
    expect(focusedLine(afterKeys(afterTyping(afterKeys(plain, "/"), "two"), "enter", "n"))).toBe("three two");
  });

  it("shows credentials only when asked, and copies them as they are", async () => {
    const body = JSON.stringify({ result: [{ name: "Rex", pin: "1234" }], password: "hunter2" });
    const state = await shown(body);
    expect(linesOf(state).join("\n")).not.toMatch(/1234|hunter2/u);
    const revealed = afterKeys(state, "v");
    expect(linesOf(revealed).slice(-2)).toEqual(['         pin  "1234"', '     password  "hunter2"']);
    const message = routeKey(afterKeys(state, "G"), "c");
    expect(message && update(afterKeys(state, "G"), message).effects).toEqual([
      { type: "copy-text", text: "hunter2" },
    ]);
  });

  it("shows a redirect that was not followed, and a text that is no JSON in lines", async () => {
    const state = await shown({
      body: `${"x".repeat(100)}\nsecond`,
      status: 302,
      headers: { "content-type": "text/plain", location: "https://other.example/?token=hunter2" },
    });
    const lines = linesOf(state);
    expect(lines.join("\n")).toMatch(/→ https:\/\/other\.example\/\S+ \(not followed\)/u);
    expect(lines.join("\n")).not.toMatch(/hunter2/u);
    expect(lines.slice(-3)).toEqual([` ${"x".repeat(76)}`, ` ${"x".repeat(24)}`, " second"]);
  });

  it("shows a stream item by item", async () => {
    const state = await shown({
      body: 'event: add\ndata: {"id":1.0}\n\ndata: plain\n\n',
      headers: { "content-type": "text/event-stream" },
    });
    expect(linesOf(state).slice(-8)).toEqual([
      "   Body  text/event-stream · 2 items",
      " ▾ [2] items",
      "   ▾ 0  {2} members",
      '       event  "add"',
      "     ▾ data  {1} member",
      "         id  1.0",
      "   ▾ 1  {1} member",
      '       data  "plain"',
    ]);
  });

  it("writes numbers as they came, and members of one name as often", async () => {
    const lines = linesOf(await shown('{"id":12345678901234567890,"a":1.50,"a":1e3}'));
    expect(lines.slice(-3)).toEqual(["     id  12345678901234567890", "     a  1.50", "     a  1e3"]);
  });
});

describe("a query of an answer", () => {
  it("shows what it finds as the body, and where that stands", async () => {
    const typed = afterTyping(afterKeys(await shown(pets), "f"), "result[*].name");
    const asked = await settled(typed, "enter");
    expect(linesOf(asked).slice(-3)).toEqual([" ▾ [2] items", '     0  "Rex"', '     1  "Max"']);
    const last = afterKeys(asked, "G", "enter");
    expect(focusedLine(last)).toBe('name  "Max"');
    expect(answerOf(last).query).toBeUndefined();
    expect(linesOf(afterKeys(asked, "esc"))).toEqual(linesOf(await shown(pets)));
  });

  it("says what is wrong with it while it is typed", async () => {
    const typed = await settled(afterTyping(afterKeys(await shown(pets), "f"), "result[?"), "@");
    expect(answerOf(typed).query?.problem).toMatch(/\w/u);
    const mended = await settled(afterTyping(typed, ".age"), "]");
    expect(answerOf(mended).query?.problem).toBeUndefined();
  });

  it("keeps credentials masked by what they are called in the answer", async () => {
    const body = JSON.stringify({ result: [{ name: "Rex", pin: "1234", tags: ["x"] }] });
    const asked = await settled(afterTyping(afterKeys(await shown(body), "f"), "result[*].*"), "enter");
    expect(linesOf(asked).join("\n")).not.toMatch(/1234/u);
    expect(linesOf(afterKeys(asked, "v")).join("\n")).toMatch(/1234/u);
  });
});

describe("the next page", () => {
  it("is asked for with the values of the call, and takes the place of the page", async () => {
    const body = JSON.stringify({ result: [{ name: "Rex" }], result_info: { page: 1, total_pages: 2 } });
    const state = await shown(body);
    const message = routeKey(state, "]");
    const asked = message && update(state, message);
    expect(asked?.effects).toMatchObject([
      { type: "send-call", call: { values: { query: { page: 2 } } }, source: { name: "pets" } },
    ]);
    if (asked === undefined) throw new Error("] does nothing");
    expect(update(asked.state, { area: "answer", type: "next-requested" }).effects).toEqual([]);
    const next = await callAnswered({ body: JSON.stringify({ result: [{ name: "Max" }] }) });
    const shownNext = after(asked.state, { area: "call", type: "answered", call: next });
    expect(linesOf(shownNext).at(-1)).toBe('         name  "Max"');
    expect(afterKeys(shownNext, "esc").screen).toEqual({ name: "tokens" });
    const reason = safeText("No answer came");
    const failed = after(asked.state, { area: "call", type: "failed", reason });
    expect(failed.notice?.text).toBe(reason);
    expect(answerOf(failed).isWaiting).toBe(false);
  });

  it("is not there after the last one", async () => {
    const body = JSON.stringify({ result: [], result_info: { page: 1, total_pages: 1 } });
    const last = afterKeys(await shown(body), "]");
    expect(last.notice?.text).toBe("No next page: this is the last page");
    expect(answerOf(last).isWaiting).toBe(false);
  });
});

describe("an answer that comes item by item", () => {
  it("is followed while the cursor is at its end, and not from anywhere else", async () => {
    const started = came(afterKeys(await coming(), "G"), ['{"id":1}', '{"id":2}']);
    expect(focusedLine(started)).toBe("id  2");
    expect(focusedLine(came(started, ['{"id":3}']))).toBe("id  3");
    const elsewhere = afterKeys(started, "k", "k");
    expect(focusedLine(elsewhere)).toBe("id  1");
    expect(focusedLine(came(elsewhere, ['{"id":3}']))).toBe("id  1");
  });

  it("keeps the cursor and what is folded when the first items go", async () => {
    const long = JSON.stringify({ text: "x".repeat(400_000) });
    const started = came(await coming(), [long, long, '{"id":3,"in":[1]}']);
    const folded = afterKeys(started, "G", "left", "left", "k");
    expect(focusedLine(folded)).toBe("id  3");
    const more = came(folded, [long]);
    expect(focusedLine(more)).toBe("id  3");
    expect(linesOf(more).join("\n")).toMatch(/4 items, of which the last 3 are kept/u);
    expect(linesOf(more)).toContain("     ▸ in  [1] item");
  });

  it("stops with Esc, and shows the verdict on what came", async () => {
    const started = came(await coming(), ['{"id":1}']);
    const stop = routeKey(started, "esc");
    expect(stop && update(started, stop).effects).toEqual([{ type: "cancel-call" }]);
    const ended = await callAnswered({
      body: '{"id":1}\n',
      headers: { "content-type": "application/x-ndjson" },
    });
    const judged = after(started, { area: "call", type: "answered", call: ended });
    expect(answerOf(judged).call.verdict).toBeDefined();
    expect(linesOf(judged).at(-1)).toBe("       id  1");
    expect(afterKeys(judged, "esc").screen).toEqual({ name: "tokens" });
  });
});

function described({ screen, operations: { opened } }: State): string {
  if (screen.name !== "operations" || opened === undefined) throw new Error(`${screen.name} is shown`);
  return operationRows(startedState(), opened)[opened.cursor]?.key ?? "";
}

describe("what the document says of an answer", () => {
  it("is one key from a finding and from a value, and Esc leads back", async () => {
    const age = "/Answers/200/member result/items each item/member age";
    const finding = afterKeys(await shown(pets), "j", "j");
    expect(focusedLine(finding)).toMatch(/^error/u);
    const there = afterKeys(finding, "d");
    expect(described(there)).toBe(age);
    expect(afterKeys(there, "esc").screen).toEqual(finding.screen);
    expect(afterKeys(there, "esc").operations.opened).toBeUndefined();
    const value = afterKeys(await shown(pets), "G", "d");
    expect(described(value)).toBe(age);
    expect(described(afterKeys(await shown(pets), "d"))).toBe("/Answers/200");
  });

  it("is that of the value that a query found", async () => {
    const asked = await settled(afterTyping(afterKeys(await shown(pets), "f"), "result[*].name"), "enter");
    expect(described(afterKeys(asked, "G", "d"))).toMatch(/member name$/u);
  });

  it("is as near as the document has it, and nowhere where it is gone", async () => {
    const unknown = await shown(JSON.stringify({ result: [{ other: { deep: 1 } }] }));
    expect(described(afterKeys(unknown, "G", "d"))).toBe("/Answers/200/member result/items each item");
    const bytes = await shown({ body: "x", status: 500, headers: { "content-type": "text/plain" } });
    expect(described(afterKeys(bytes, "d"))).toBe("/Answers");
    const call = { ...answerOf(unknown).call, opened: undefined };
    expect(routeKey(openAnswer(startedState(), call), "d")).toMatchObject({ type: "refused" });
  });
});

describe("the call of an answer", () => {
  it("is copied as curl and command, and its document edited where it says what is answered", async () => {
    const state = await shown(pets);
    const source = equivalentSource(state);
    expect(source?.curl).toContain("https://pets.example/v1/pets");
    expect(source?.command).toMatch(/^cftokens call .*list-pets/u);
    expect(routeKey(state, "o")).toMatchObject({ type: "refused" });

    const folder = mkdtempSync(join(tmpdir(), "cftokens-answer-"));
    const file = join(folder, "pets.yaml");
    writeFileSync(file, "paths:\n  /pets:\n    get:\n      responses:\n        default: {}\n");
    const call = { ...answerOf(state).call, file };
    const ofFile = openAnswer(startedState(), call);
    const message = routeKey(ofFile, "o");
    const [effect] = message === undefined ? [] : update(ofFile, message).effects;
    const edited: unknown[] = [];
    const answered: unknown[] = [];
    const editFile = async (name: string, line: number | undefined) => {
      edited.push([name, line]);
      return "no editor is named";
    };
    if (effect === undefined || !isAnswerEffect(effect)) throw new Error("nothing is edited");
    await runAnswerEffect(effect, { editFile, openFile: nothingWrong }, (one) => void answered.push(one));
    expect(edited).toEqual([[file, 5]]);
    expect(answered).toEqual([{ area: "app", type: "refused", reason: "no editor is named" }]);

    const schema = "{ properties: { result: { items: { properties: {\n                  age: {} } } } } }";
    writeFileSync(
      file,
      `paths:\n  /pets:\n    get:\n      responses:\n        "200":\n          content:\n            application/json:\n              schema: ${schema}\n`,
    );
    const onFinding = afterKeys(ofFile, "j", "j");
    const [ofPlace] = update(onFinding, { area: "answer", type: "document-requested" }).effects;
    if (ofPlace === undefined || !isAnswerEffect(ofPlace)) throw new Error("nothing is edited");
    await runAnswerEffect(ofPlace, { editFile, openFile: nothingWrong }, () => undefined);
    expect(edited.at(-1)).toEqual([file, 9]);
    rmSync(folder, { recursive: true });
  });
});

describe("an answer in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-answer-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  // What is written after this key, to a file of this name.
  async function written(state: State, key: string, name: string): Promise<Step> {
    const named = afterTyping(afterKeys(state, key, "ctrl+u"), join(folder, name));
    const message = routeKey(named, "enter");
    const step = message && update(named, message);
    const effect = step?.effects[0];
    if (step === undefined || effect?.type !== "write-export") throw new Error("nothing is written");
    return update(step.state, await writeExport(effect));
  }

  it("is its bytes, for its owner alone, and replaces nothing without a question", async () => {
    const body = new Uint8Array([0, 255, 10, 13, 27]);
    const state = await shown({ body, headers: { "content-type": "image/png" } });
    expect(linesOf(state).at(-1)).toBe("   Body  image/png · 5 bytes that are no text");
    const step = await written(state, "e", "a.png");
    expect(step.state.notice?.tone).toBe("good");
    expect(step.state.screen.name).toBe("answer");
    const file = join(folder, "a.png");
    expect([...readFileSync(file)]).toEqual([...body]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await written(state, "e", "a.png")).state.dialog?.kind).toBe("confirm");
  });

  it.each([
    [{}, "list-pets.json"],
    [{ "content-type": "image/jpeg" }, "list-pets.jpg"],
    [{ "content-type": "text/plain; charset=utf-8" }, "list-pets.txt"],
    [{ "content-disposition": 'attachment; filename="Report 1.csv"' }, "Report-1.csv"],
    [{ "content-disposition": "attachment; filename=../../.bashrc" }, "bashrc"],
    [{ "content-disposition": 'attachment; filename="..\\\\..\\\\\u001B[2Jx"' }, "2Jx"],
  ])("has a name proposed from %j", async (headers, name) => {
    const { dialog } = afterKeys(await shown({ body: "1", headers }), "e");
    expect(dialog).toMatchObject({ kind: "export", input: { text: name } });
  });

  it("is a contract case without credentials, and cases are added to a file", async () => {
    const state = await shown(JSON.stringify({ result: [{ name: "Rex", pin: "1234", age: "old" }] }));
    await written(state, "s", "cases.ndjson");
    await written(state, "s", "cases.ndjson");
    const lines = readFileSync(join(folder, "cases.ndjson"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      request: { method: "GET", url: "https://pets.example/v1/pets" },
      response: { status: 200, body: { result: [{ name: "Rex", pin: "[redacted]", age: "old" }] } },
    });
    const bytes = await shown({ body: new Uint8Array([0]), headers: { "content-type": "image/png" } });
    const refused = routeKey(bytes, "s");
    expect(refused).toMatchObject({ type: "refused" });
  });

  it("is an example for the document, without credentials", async () => {
    const state = await shown(JSON.stringify({ result: [{ name: "Rex", pin: "1234" }] }));
    expect(afterKeys(state, "S").dialog).toMatchObject({ input: { text: "list-pets.example.yaml" } });
    const step = await written(state, "S", "pets.yaml");
    expect(step.state.notice?.tone).toBe("good");
    const file = join(folder, "pets.yaml");
    const [, , , ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => line.trim())).toEqual([
      "responses:",
      '"200":',
      "content:",
      "application/json:",
      "examples:",
      "list-pets:",
      "value:",
      "result:",
      '- name: "Rex"',
      'pin: "[redacted]"',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await written(state, "S", "pets.yaml")).state.dialog?.kind).toBe("confirm");
    await written(state, "S", "pets.json");
    expect(JSON.parse(readFileSync(join(folder, "pets.json"), "utf8"))).toMatchObject({
      paths: { "/pets": { get: { responses: { "200": {} } } } },
    });
    const bytes = await shown({ body: new Uint8Array([0]), headers: { "content-type": "image/png" } });
    expect(routeKey(bytes, "S")).toMatchObject({ type: "refused" });
  });

  it("has nothing to be written where there is none", async () => {
    expect(routeKey(await shown(""), "e")).toMatchObject({
      type: "refused",
      reason: "The answer has no body",
    });
  });
});

function confirmedToOpen(state: State): Step {
  const asked = afterKeys(state, "O");
  expect(asked.dialog).toMatchObject({
    kind: "confirm",
    text: expect.stringMatching(/image\/png, 3 bytes/u),
  });
  expect(afterKeys(asked, "enter").dialog).toBeUndefined();
  return update(asked, { area: "app", type: "dialog-confirmed" });
}

async function openedOutside(step: Step, openFile: (file: string) => Promise<string | undefined>) {
  const [effect] = step.effects;
  if (effect === undefined || !isAnswerEffect(effect)) throw new Error("nothing is opened");
  let next = step.state;
  const world = { editFile: nothingWrong, openFile };
  await runAnswerEffect(effect, world, (message) => {
    next = after(next, message);
  });
  return next;
}

describe("an answer that another program opens", () => {
  const png = { body: new Uint8Array([1, 2, 3]), headers: { "content-type": "image/png" } };

  it("is asked for first, and is in a file and a folder of its owner's alone", async () => {
    let seen: unknown;
    let file = "";
    const state = await openedOutside(confirmedToOpen(await shown(png)), async (path) => {
      file = path;
      const modes = [path, dirname(path)].map((one) => statSync(one).mode & 0o777);
      seen = { modes, bytes: [...readFileSync(path)], ending: path.slice(-11) };
      return undefined;
    });
    expect(seen).toEqual({ modes: [0o600, 0o700], bytes: [1, 2, 3], ending: "/answer.png" });
    expect(state.notice).toMatchObject({ tone: "good", text: `Opened: ${file}` });
    rmSync(dirname(file), { recursive: true });
  });

  it("leaves nothing behind where no program starts", async () => {
    let file = "";
    const state = await openedOutside(confirmedToOpen(await shown(png)), async (path) => {
      file = path;
      return "cannot start it";
    });
    expect(state.notice).toMatchObject({ tone: "bad", text: "cannot start it" });
    expect(existsSync(dirname(file))).toBe(false);
  });

  it.each([
    ["image/jpeg", "jpg"],
    ["Application/PDF", "pdf"],
    ["text/csv; charset=utf-8", "txt"],
    ["text/html", undefined],
    ["image/svg+xml", undefined],
    ["text/javascript", undefined],
    ["text/x-shellscript", undefined],
    ["text/xml", undefined],
    ["application/x-msdownload", undefined],
    ["image/x.desktop", undefined],
    ["", undefined],
  ])("of the type %j has the ending %j", async (type, ending) => {
    const state = await shown({ body: "x", headers: { "content-type": type } });
    const { effects } = update(state, { area: "answer", type: "open-confirmed" });
    expect(effects).toMatchObject(ending === undefined ? [] : [{ type: "open-answer", ending }]);
    expect(routeKey(state, "O")).toMatchObject({ type: ending === undefined ? "refused" : "open-requested" });
  });
});

describe("a hostile answer", () => {
  it("has nothing that does something to a terminal, in names, values, headers and lines", async () => {
    const evil = "\u001B]0;title\u0007\u001B[2J\u202Ereversed\u0000";
    const headers = { "x-evil": "\u009B2J" };
    const states = [
      await shown({ body: JSON.stringify({ [evil]: evil, list: [evil] }), headers }),
      await shown({ body: `${evil}\n${evil}`, headers: { "content-type": "text/plain" } }),
    ];
    for (const state of states)
      expect(linesOf(afterKeys(state, "j", "j", "right")).join("")).not.toMatch(dangerous);
  });

  it("may be 10,000 levels deep, or one line of a megabyte", async () => {
    const deep = await shown("[".repeat(10_000) + "]".repeat(10_000));
    const at = afterKeys(deep, "G");
    expect(answerOf(at).cursor).toBeGreaterThan(9_999);
    expect(focusedLine(afterKeys(at, "left"))).toMatch(/\[1\] item/u);
    const line = await shown({ body: "é".repeat(1_000_000), headers: { "content-type": "text/plain" } });
    expect(rowsOf(line, answerOf(line)).length).toBeGreaterThan(10_000);
    const value = await shown(JSON.stringify("\u202E".repeat(1_000_000)));
    expect(linesOf(value).at(-1)?.length).toBeLessThan(80);
  });
});
