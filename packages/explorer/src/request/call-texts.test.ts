import { toOperationCurl, toOperationTypescript } from "@cftokens/workbench/equivalents";
import { describe, expect, it } from "vitest";
import { catalogOfDocuments } from "../catalog/catalog.ts";
import { openPet } from "../../test/pets.ts";
import { readAssignment } from "./assignment.ts";
import { bodyOf } from "./body-of.ts";
import { toCallCommand, toOperationCall } from "./call-texts.ts";
import { type CallValues, noValues } from "./call-values.ts";
import { readValues } from "./read-values.ts";

const source = { name: "pets", file: "/my pets.yaml" };

async function callOf(id: string, values: Partial<CallValues>, rest = {}) {
  return {
    opened: await openPet(id),
    values: { ...noValues, ...values },
    mediaType: undefined,
    server: undefined,
    ...rest,
  };
}

// The words of a command, quotes taken off.
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/gu)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll(String.raw`'\''`, "'") ?? plain,
  );
}

describe("a call as a command", () => {
  it.each<[string, Partial<CallValues>]>([
    ["list-pets", { query: { limit: 5, "owner.id": 7, tag: ["a", "1"] }, header: { "X-Trace": "it's" } }],
    [
      "put-pet",
      { path: { id: 7 }, query: { name: "q" }, body: { kind: "value", value: { name: "b=c", id: 1 } } },
    ],
    [
      "create-pet",
      {
        server: { region: "us" },
        body: {
          kind: "value",
          value: {
            name: "12",
            kind: "cat",
            age: null,
            tags: ["x"],
            owner: { id: 1, "e.mail": "a@b" },
            labels: { "a.b": 1 },
          },
        },
      },
    ],
  ])("of %s means the same call", async (id, values) => {
    const call = await callOf(id, values);
    const [program, name, operation, ...words] = wordsOf(
      toCallCommand(call, { source: { ...source, file: undefined } }),
    );
    expect([program, name, operation]).toEqual(["cftokens", "call", id]);
    const given = words.map((word) => {
      const read = readAssignment(word);
      if (read === undefined || (read.value.kind !== "text" && read.value.kind !== "json"))
        throw new Error(word);
      return { segments: read.segments, given: read.value };
    });
    const read = readValues(call.opened, given, { body: bodyOf(call.opened) });
    expect(read).toEqual({ values: call.values, problems: [] });
  });

  it("names the document, the server, the media type and files, and holds no credential", async () => {
    const value = { name: "Rex", kind: "dog", pin: "made-up" };
    const call = await callOf(
      "create-pet",
      { body: { kind: "value", value } },
      { mediaType: "application/x-www-form-urlencoded", server: "http://127.0.0.1:1" },
    );
    const command = toCallCommand(call, { source, options: ["--send-invalid"] });
    expect(command).toBe(
      "cftokens call create-pet name=Rex kind=dog 'pin=[redacted]' --content-type application/x-www-form-urlencoded " +
        "--document '/my pets.yaml' --server http://127.0.0.1:1 --send-invalid",
    );
    const photo = { photo: new File(["x"], "a.png"), caption: "c" };
    const upload = await callOf("put-photo", { path: { id: 1 }, body: { kind: "value", value: photo } });
    expect(toCallCommand(upload, { source: { name: "pets", file: undefined } })).toBe(
      "cftokens call put-photo id:=1 photo@FILE caption=c",
    );
    const note = await callOf("add-note", { body: { kind: "bytes", bytes: new TextEncoder().encode("Hi") } });
    expect(toCallCommand(note, { source: { name: "pets", file: undefined } })).toBe(
      "cftokens call add-note --body FILE",
    );
  });
});

it("a query that is one value is given by its members, and copied without its name", async () => {
  const schema = {
    type: "object",
    properties: { term: { type: "string" }, tags: { type: "array" } },
  } as const;
  const content = { "application/x-www-form-urlencoded": { schema } };
  const parameters = [{ name: "q", in: "query", style: "querystring", content }] as const;
  const servers = [{ url: "https://pets.example" }];
  const paths = { "/pets": { get: { operationId: "search", parameters, responses: {} } } };
  const document = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, servers, paths };
  const [pets] = catalogOfDocuments([{ name: "pets", api: "pets", document }]).documents;
  const [entry] = pets?.entries ?? [];
  const opened = entry && (await pets?.open(entry));
  if (opened === undefined) throw new Error("no operation");
  const texts = ["q.term=a b", "q.tags=x", "q.tags=y"].map((word) => readAssignment(word));
  const given = texts.flatMap((one) =>
    one?.value.kind === "text" ? [{ segments: one.segments, given: one.value }] : [],
  );
  const { values, problems } = readValues(opened, given, { body: undefined });
  const call = { opened, values, mediaType: undefined, server: undefined };

  expect(problems).toEqual([]);
  expect(values.query).toEqual({ q: { term: "a b", tags: ["x", "y"] } });
  expect(toOperationCurl(toOperationCall(call, ""))).toBe(
    "curl 'https://pets.example/pets?term=a%20b&tags=x&tags=y'",
  );
});

it("a call as TypeScript names the media type of its body, unless the client sends it anyway", async () => {
  const body = { kind: "value", value: { name: "Rex", kind: "dog" } } as const;
  const textIn = async (mediaType: string) =>
    toOperationTypescript(toOperationCall(await callOf("create-pet", { body }, { mediaType }), ""));

  expect(await textIn("application/x-www-form-urlencoded")).toContain(
    'contentType: "application/x-www-form-urlencoded"',
  );
  expect(await textIn("application/json")).not.toContain("contentType");
});

it("a call as curl has files as FILE, and no credential of the body", async () => {
  const photo = { photo: new File(["x"], "a.png"), caption: "c" };
  const upload = await callOf("put-photo", { path: { id: 1 }, body: { kind: "value", value: photo } });
  expect(toOperationCurl(toOperationCall(upload, ""))).toContain("--form photo=@FILE");
  const value = { name: "Rex", kind: "dog", pin: "made-up" };
  const call = await callOf("create-pet", { body: { kind: "value", value } });
  expect(toOperationCurl(toOperationCall(call, ""))).not.toContain("made-up");
});
