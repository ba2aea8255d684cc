import { describe, expect, it } from "vitest";
import { editFile, editorArguments } from "./edit-file.ts";

const place = { file: "/a b/api.yaml", line: 12 };

async function edit(env: Readonly<Record<string, string>>): Promise<string | undefined> {
  return editFile(place, env, async (run) => run());
}

describe("the editor", () => {
  it.each([
    ["vi", ["+12", "/a b/api.yaml"]],
    ["/usr/bin/nvim -p", ["+12", "/a b/api.yaml"]],
    ["code --wait", ["--goto", "/a b/api.yaml:12"]],
    ["hx", ["/a b/api.yaml:12"]],
    ["my-editor", ["/a b/api.yaml"]],
  ])("%s is told the line as it takes one", (editor, words) => {
    expect(editorArguments(editor, place)).toEqual(words);
    expect(editorArguments(editor, { ...place, line: undefined })).toEqual(["/a b/api.yaml"]);
  });

  it("is that of VISUAL, else that of EDITOR, with its own arguments", async () => {
    expect(await edit({ VISUAL: `sh -c 'test "$1" = "/a b/api.yaml"' x`, EDITOR: "false" })).toBeUndefined();
    expect(await edit({ VISUAL: " ", EDITOR: "true" })).toBeUndefined();
  });

  it("is missed where none is named, does not start, or fails", async () => {
    expect(await edit({})).toBe("no editor is named: set VISUAL or EDITOR");
    expect(await edit({ EDITOR: "/no/such/editor 2>/dev/null" })).toMatch(/^cannot start "/u);
    expect(await edit({ EDITOR: "sh -c 'exit 3'" })).toMatch(/ended with 3$/u);
  });
});
