import { type CatalogDocument, catalogOfDocuments } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { afterKeys, afterTyping, now, startedState } from "../../../../test/sample-state.ts";
import { initialState, type State } from "../../state.ts";
import { start } from "../../update.ts";
import { foundOperations } from "./listed-items.ts";
import { treeLines, treeOf } from "./operation-tree.ts";

// Documents by name, each with the operations `METHOD /path tag`.
type Written = Readonly<Record<string, readonly string[]>>;

const pets = {
  pets: [
    "GET /pets Pets",
    "POST /pets Pets",
    "GET /pets/{id} Pets",
    "PUT /pets/{id}/name Pets",
    "GET /toys Toys",
  ],
};

function explored(written: Written, size = { columns: 80, rows: 24 }): State {
  const files = Object.entries(written).map(([name, operations]) => documentOf(name, operations));
  return start(initialState({ target: { kind: "emulator" }, places: [], size, now, files })).state;
}

function documentOf(name: string, operations: readonly string[]): CatalogDocument {
  const paths: Record<string, Record<string, object>> = {};
  for (const line of operations) {
    const [method = "", path = "", ...tags] = line.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: { responses: {}, tags } };
  }
  const definition: OpenApiDocument = { openapi: "3.1.0", info: { title: name, version: "1" }, paths };
  const [document] = catalogOfDocuments([{ name, api: name, document: definition }]).documents;
  if (document === undefined) throw new Error("no document");
  return { ...document, file: `/made/up/${name}.yaml` };
}

// What is listed, the line of the cursor with a mark.
function lines({ operations: { items, cursor } }: State): readonly string[] {
  return items.map((item, index) => {
    const mark = index === cursor ? "›" : " ";
    if (item.kind === "group")
      return `${mark}${"  ".repeat(item.depth)}${item.isOpen ? "▾" : "▸"} ${item.group.label} ${item.group.count}`;
    const { method, path } = item.entry;
    return "depth" in item
      ? `${mark}${"  ".repeat(item.depth)}${`${method} ${item.label}`.trim()}`
      : `${mark}${method} ${path}`;
  });
}

describe("the operations as a tree", () => {
  it("are grouped by tag and path, each path said as far as it goes on", () => {
    const tree = afterKeys(explored(pets), "t");
    expect(lines(tree)).toEqual([
      " ▾ Pets 4",
      "   ▾ /pets 4",
      "›    GET",
      "     POST",
      "     ▾ /{id} 2",
      "       GET",
      "       PUT /name",
      " ▸ Toys 1",
    ]);
  });

  it("have their documents above where there are several, and no tags where there are none", () => {
    const tree = afterKeys(explored({ lists: ["GET /lists", "GET /lists/{id}", "GET /a"], ...pets }), "t");
    expect(lines(tree)).toEqual([
      " ▾ lists 3",
      "   ▾ /lists 2",
      "›    GET",
      "     GET /{id}",
      "   GET /a",
      " ▾ pets 5",
      "   ▸ Pets 4",
      "   ▸ Toys 1",
    ]);
  });

  it("begin below what all paths have in common", () => {
    const tree = afterKeys(
      explored({ s: ["GET /v1/a", "PUT /v1/a", "GET /v1/b", "PUT /v1/b", "GET /v1/c"] }),
      "t",
    );
    expect(lines(tree)).toEqual([" ▾ /v1 5", "   ▾ /a 2", "›    GET", "     PUT", "   ▸ /b 2", "   GET /c"]);
  });

  it("keep the operation and what is folded from one view to the other", () => {
    const flat = afterKeys(explored(pets), "G");
    const tree = afterKeys(flat, "t");
    expect(lines(tree)).toEqual([" ▸ Pets 4", " ▾ Toys 1", "›  GET /toys"]);
    const back = afterKeys(tree, "t");
    expect(lines(back)).toEqual(lines(flat));
    expect(lines(afterKeys(back, "t"))).toEqual(lines(tree));
    // The operation is in a group that was folded since.
    const folded = afterKeys(tree, "left", "left");
    expect(lines(folded)).toEqual([" ▸ Pets 4", "›▸ Toys 1"]);
    expect(lines(afterKeys(folded, "t"))[4]).toBe("›GET /toys");
    // And the cursor comes back to the group, which stays folded.
    expect(lines(afterKeys(folded, "t", "t"))).toEqual(lines(folded));
    expect(lines(afterKeys(folded, "t", "up", "t"))).toContain("›      PUT /name");
  });

  it("fold and unfold with the arrows, Enter and the blank", () => {
    const tree = afterKeys(explored(pets), "t", "g");
    const folded = afterKeys(tree, "left");
    expect(lines(folded)).toEqual(["›▸ Pets 4", " ▸ Toys 1"]);
    expect(afterKeys(folded, "left").operations.items).toEqual(folded.operations.items);
    for (const key of ["right", "l", "enter", " "])
      expect(lines(afterKeys(folded, key))).toEqual(lines(tree));
    expect(lines(afterKeys(tree, "right"))[1]).toBe("›  ▾ /pets 4");
    const inside = afterKeys(tree, "down", "down", "down", "down", "down");
    expect(lines(inside)[5]).toBe("›      GET");
    expect(lines(afterKeys(inside, "left", "left"))[4]).toBe("›    ▸ /{id} 2");
    expect(lines(afterKeys(inside, "left", "left", "left"))[1]).toBe("›  ▾ /pets 4");
  });

  it("are searched, with what is found unfolded and the cursor on the best find", () => {
    const tree = afterKeys(explored(pets), "t", "g", "left");
    const found = afterTyping(afterKeys(tree, "/"), "name");
    expect(lines(found)).toEqual([" ▾ Pets 1", "›  PUT /pets/{id}/name"]);
    const kept = afterKeys(found, "enter", "up");
    expect(afterKeys(kept, "enter").notice?.text).toMatch(/All that is found is unfolded/u);
    expect(lines(afterKeys(kept, "t"))).toEqual(["›PUT /pets/{id}/name"]);
    expect(lines(afterKeys(kept, "esc"))).toEqual(["›▸ Pets 4", " ▸ Toys 1"]);
  });

  it("are opened as in the list", () => {
    expect(afterKeys(explored(pets), "t", "enter").operations.opening).toBe("/made/up/pets.yaml/GET /pets");
  });

  it("are a place that can be typed", () => {
    const there = afterKeys(
      afterTyping(afterKeys(startedState(), "6", "L", "ctrl+u"), "operations?view=tree"),
      "enter",
    );
    expect(there.operations.view).toBe("tree");
    expect(lines(there)[0]).toMatch(/^[ ›]▾ \S+ \d+$/u);
    const wrong = afterKeys(afterTyping(afterKeys(there, "L", "ctrl+u"), "operations?view=x"), "enter");
    expect(wrong.operations.view).toBe("tree");
  });

  it("have groups for no more levels of paths than anybody would unfold", () => {
    const deep = Array.from({ length: 300 }, (_, length) => `GET ${"/a".repeat(length + 1)}`);
    const listed = treeLines(treeOf(foundOperations(explored({ deep }).operations)), undefined);
    expect(Math.max(...listed.map(({ depth }) => depth))).toBe(12);
    expect(listed.filter(({ kind }) => kind === "operation")).toHaveLength(300);
  });
});
