import { describe, expect, it } from "vitest";
import { addItem, putState, removeState, segmentsOf, stateAt } from "./form-path.ts";
import { absent, type FormState } from "./form-state.ts";

const text = (written: string): FormState => ({ kind: "text", text: written });

describe("a state below another one", () => {
  it("is put where the path leads, and found there again", () => {
    const path = [{ member: "a" }, { item: 1 }, "variant", { member: "b" }] as const;
    const list: FormState = {
      kind: "object",
      members: { a: { kind: "list", items: [absent, { kind: "variant", index: 2, state: absent }] } },
    };
    const put = putState(list, path, text("x"));
    expect(stateAt(put, path)).toEqual(text("x"));
    expect(stateAt(put, path.slice(0, 3))).toEqual({ kind: "object", members: { b: text("x") } });
    expect(segmentsOf(path)).toEqual(["a", "1", "b"]);
  });

  it("makes the objects that lead to it, and takes them away when it is absent again", () => {
    const path = [{ member: "a" }, { member: "__proto__" }];
    const put = putState(absent, path, text("x"));
    expect(stateAt(put, path)).toEqual(text("x"));
    expect(putState(put, path, absent)).toEqual(absent);
    expect(putState(absent, path, absent)).toEqual(absent);
  });

  it("does not come where no list or variant is", () => {
    expect(putState(absent, [{ item: 0 }], text("x"))).toEqual(absent);
    expect(putState(absent, ["variant"], text("x"))).toEqual(absent);
  });

  it("stays an object as an item of a list, whatever is taken out of it", () => {
    const list = addItem(absent, { kind: "object", members: {} });
    const path = [{ item: 0 }, { member: "a" }];
    expect(list).toEqual({ kind: "list", items: [{ kind: "object", members: {} }] });
    expect(putState(putState(list, path, text("x")), path, absent)).toEqual(list);
  });

  it("is an item that is added, and taken out so that those behind it move up", () => {
    const two = addItem(addItem(absent, absent), absent);
    const filled = putState(putState(two, [{ item: 0 }], text("x")), [{ item: 1 }], text("y"));
    expect(removeState(filled, [{ item: 0 }])).toEqual({ kind: "list", items: [text("y")] });
    expect(removeState(addItem(absent, text("x")), [{ item: 0 }])).toEqual(absent);
    expect(removeState({ kind: "object", members: { a: text("x") } }, [{ member: "a" }])).toEqual(absent);
  });
});
