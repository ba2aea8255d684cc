import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { catalogOfDocuments } from "@cftokens/explorer";
import { describeCallForm, emptyCallForm } from "@cftokens/explorer/form";
import type { OpenApiDocument } from "@cftokens/openapi";
import { expect, it } from "vitest";
import type { EditBodyEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { editBody } from "./edit-body.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  paths: {
    "/pets": {
      post: {
        operationId: "add",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["name"],
                properties: { name: { type: "string" }, age: { type: "integer" } },
              },
            },
          },
        },
        responses: {},
      },
    },
  },
};

async function edited(
  text: string,
): Promise<{ readonly messages: readonly Message[]; readonly file: string }> {
  const [source] = catalogOfDocuments([{ name: "pets", api: "pets", document }]).documents;
  const [entry] = source?.entries ?? [];
  if (source === undefined || entry === undefined) throw new Error("no operation");
  const form = describeCallForm(await source.open(entry));
  const effect: EditBodyEffect = {
    type: "edit-body",
    text: '{"name":"Rex"}',
    line: undefined,
    form,
    filled: emptyCallForm,
  };
  const messages: Message[] = [];
  let file = "";
  const editFile = async (path: string) => {
    file = path;
    expect(readFileSync(path, "utf8")).toBe('{"name":"Rex"}');
    expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700]);
    writeFileSync(path, text);
    return text === "" ? "the editor ended with 1" : undefined;
  };
  await editBody(effect, { editFile }, (message) => messages.push(message));
  return { messages, file };
}

it.each<[string, string, object]>([
  ["JSON", '{ "name": "Bello" }', { value: { name: "Bello" }, wrong: [] }],
  ["YAML", "name: Bello\n", { value: { name: "Bello" }, wrong: [] }],
  [
    "with what is wrong at its line",
    '{\n  "name": "Bello",\n  "age": "old"\n}\n',
    { wrong: [{ line: 3, text: "age must be integer, not string" }] },
  ],
  ["and what cannot be read at its line", "name: [\n", { wrong: [{ line: 2 }] }],
])("a body comes back from the editor as %s, and its file is gone", async (_what, text, expected) => {
  const { messages, file } = await edited(text);
  expect(messages).toMatchObject([{ area: "call", type: "body-edited", edited: { text, ...expected } }]);
  expect(existsSync(dirname(file))).toBe(false);
});

it("an editor that fails changes nothing, and leaves no file", async () => {
  const { messages, file } = await edited("");
  expect(messages).toEqual([{ area: "call", type: "failed", reason: "the editor ended with 1" }]);
  expect(existsSync(dirname(file))).toBe(false);
});
