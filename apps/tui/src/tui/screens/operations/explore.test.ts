import { type CatalogDocument, catalogOfDocuments, indexMembers } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import { safeText } from "@cftokens/workbench/text";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, now } from "../../../../test/sample-state.ts";
import { footerHints } from "../../components/footer-hints.ts";
import { activeBindings } from "../../keys/key-router.ts";
import type { Message } from "../../message.ts";
import { initialState, type State } from "../../state.ts";
import { start, update } from "../../update.ts";

const file = "/made/up/pets.yaml";

function petsWith(members: Readonly<Record<string, object>>, methods: readonly string[] = ["get"]) {
  const operation = {
    responses: {},
    requestBody: { content: { "application/json": { schema: { type: "object", properties: members } } } },
  };
  const definition: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Pets", version: "1" },
    paths: { "/pets": Object.fromEntries(methods.map((method) => [method, operation])) },
  };
  const [document] = catalogOfDocuments([{ name: "pets", api: "pets", document: definition }]).documents;
  if (document === undefined) throw new Error("no document");
  return { ...document, file, definition };
}

function explored(document: CatalogDocument): State {
  const files = [document];
  return start(
    initialState({
      target: { kind: "emulator" },
      places: [],
      size: { columns: 100, rows: 40 },
      now,
      files,
    }),
  ).state;
}

async function readOf(document: CatalogDocument, key: string): Promise<Message> {
  const [entry] = document.entries;
  if (entry === undefined) throw new Error("no operation");
  return { area: "operations", type: "read", key, opened: await document.open(entry), file };
}

const key = `${file}/GET /pets`;

describe("files that are explored", () => {
  it("are all that is loaded, and are watched", () => {
    const { state, effects } = start(
      initialState({
        target: { kind: "emulator" },
        places: [],
        size: { columns: 80, rows: 24 },
        now,
        files: [petsWith({})],
      }),
    );
    expect(effects).toMatchObject([
      { type: "watch-files", files: [file] },
      { type: "index-members", document: { file } },
    ]);
    expect(state.screen.name).toBe("operations");
    expect(state.operations.items.map((item) => item.key)).toEqual([key]);
  });

  it("leave no other screen to be gone to", () => {
    const state = explored(petsWith({}));
    expect(afterKeys(state, "1").screen.name).toBe("operations");
    expect(afterKeys(state, "esc").screen.name).toBe("operations");
    const typed = afterKeys(afterTyping(afterKeys(state, "L", "ctrl+u"), "risks"), "enter");
    expect(typed.notice?.text).toBe("There are only operations here; risks are in cftokens itself");
    expect(typed.screen.name).toBe("operations");
  });

  it("are read when an operation is opened, which nobody waits for once another one was asked for", async () => {
    const document = petsWith({ name: { type: "string" } });
    const state = explored(document);
    const { state: waiting, effects } = update(state, { area: "list", type: "item-opened" });
    expect(effects).toMatchObject([{ type: "read-document-operation", key, source: { name: "pets" } }]);
    expect(waiting.operations.opening).toBe(key);
    expect(after(waiting, await readOf(document, key)).operations).toMatchObject({
      opening: undefined,
      opened: { file, line: undefined, cursor: 0 },
    });
    expect(after(waiting, await readOf(document, "another")).operations.opened).toBeUndefined();
  });

  it("are waited for no longer after Esc", async () => {
    const document = petsWith({});
    const waiting = afterKeys(explored(document), "enter");
    const { state, effects } = update(waiting, { area: "operations", type: "opening-stopped" });
    expect(effects).toEqual([{ type: "stop-reading" }]);
    expect(afterKeys(waiting, "esc").operations.opening).toBeUndefined();
    // Of the keys at the foot, each is there once: what it does now.
    const searched = afterKeys(afterTyping(afterKeys(explored(document), "/"), "pets"), "enter", "enter");
    const hints = footerHints(activeBindings(searched), 200);
    expect(hints.filter((one) => one.key === "esc")).toMatchObject([{ hint: "stop" }]);
    expect(after(state, await readOf(document, key)).operations.opened).toBeUndefined();
  });

  it("have their members indexed once, and again when they change", () => {
    const document = petsWith({ queue_name: { type: "string" } });
    const state = explored(document);
    const { state: asked, effects } = update(state, { area: "app", type: "ticked", now });
    expect(effects).toEqual([]);
    expect([...asked.operations.members]).toEqual([[document, undefined]]);
    const searched = afterTyping(afterKeys(asked, "/"), "queue");
    expect(searched.operations.items).toEqual([]);
    const members = indexMembers(document.definition, document.entries);
    const indexed = after(searched, { area: "operations", type: "members-indexed", document, members });
    expect(indexed.operations.items).toMatchObject([{ key }]);

    const changed = petsWith({});
    const reloaded = update(indexed, { area: "operations", type: "reloaded", document: changed });
    expect(reloaded.effects).toEqual([{ type: "index-members", document: changed }]);
    expect([...reloaded.state.operations.members.keys()]).toEqual([changed]);
  });

  it("change under the cursor, which stays on its row", async () => {
    const before = petsWith({ name: { type: "string" } });
    const waiting = afterKeys(explored(before), "enter");
    const opened = afterKeys(
      after(waiting, await readOf(before, key)),
      "j",
      "j",
      "j",
      "j",
      "j",
      "j",
      "j",
      "j",
    );
    const line = opened.operations.opened?.cursor ?? 0;

    const changed = petsWith({ age: { type: "integer" }, name: { type: "string" } });
    const reloaded = update(opened, { area: "operations", type: "reloaded", document: changed });
    expect(reloaded.effects).toMatchObject([
      { type: "read-document-operation", key: "GET /pets" },
      { type: "index-members" },
    ]);
    const again = after(reloaded.state, await readOf(changed, "GET /pets"));
    expect(again.operations.opened?.cursor).toBe(line + 1);

    const gone = after(again, { area: "operations", type: "reloaded", document: petsWith({}, ["put"]) });
    expect(gone.operations.opened).toBeUndefined();
    expect(gone.notice?.text).toBe("GET /pets is not in its document any more");
    expect(gone.operations.items.map((item) => item.key)).toEqual([`${file}/PUT /pets`]);
  });

  it("stay as they were last read while they are broken", () => {
    const state = explored(petsWith({}));
    const broken = { file, reason: safeText("pets.yaml:3: broken") };
    const failed = after(state, { area: "operations", type: "failed", broken });
    expect(failed.operations).toMatchObject({ broken, items: state.operations.items });
    const mended = after(failed, { area: "operations", type: "reloaded", document: petsWith({}) });
    expect(mended.operations.broken).toBeUndefined();
  });

  it("are edited where the operation stands", async () => {
    const document = petsWith({});
    const opened = after(afterKeys(explored(document), "enter"), await readOf(document, key));
    const located = after(opened, { area: "operations", type: "located", file, key: "GET /pets", line: 7 });
    expect(update(located, { area: "operations", type: "edit-requested" }).effects).toEqual([
      { type: "edit-file", file, line: 7 },
    ]);
    const problem = safeText("no editor is named");
    expect(after(located, { area: "operations", type: "edited", problem }).notice?.text).toBe(problem);
  });
});
