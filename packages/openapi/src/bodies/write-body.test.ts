import { describe, expect, it } from "vitest";
import { type WritableBody, writeBody } from "./write-body.ts";

const form = { mediaType: "application/x-www-form-urlencoded", form: "form" } as const;
const multipart = { mediaType: "multipart/form-data", form: "multipart" } as const;

// What a server receives.
function sent(description: WritableBody, value: unknown): Request {
  const { body, contentType } = writeBody(description, value);
  const headers = { ...(contentType !== undefined && { "content-type": contentType }) };
  return new Request("https://api.example.com/", { method: "POST", body, headers });
}

describe("a form", () => {
  it.each([
    ["a pair for each item", {}, { tags: ["a", "b c"] }, "tags=a&tags=b%20c"],
    ["objects as JSON", {}, { to: { a: 1 }, n: 2, ok: true }, "to=%7B%22a%22%3A1%7D&n=2&ok=true"],
    ["nothing for what is not given", {}, { a: undefined, b: null, c: "" }, "c="],
    ["lists in their style", { tags: { explode: false } }, { tags: ["a", "b"] }, "tags=a,b"],
    [
      "objects in their style",
      { to: { style: "deepObject", explode: true } },
      { to: { a: { b: 1 } }, n: 2 },
      "to%5Ba%5D%5Bb%5D=1&n=2",
    ],
    ["a list as JSON", { tags: { contentType: "application/json" } }, { tags: ["a"] }, "tags=%5B%22a%22%5D"],
  ])("has %s", async (_, fields, value, expected) => {
    const request = sent({ ...form, fields }, value);

    expect(await request.text()).toBe(expected);
    expect(request.headers.get("content-type")).toBe(form.mediaType);
  });
});

describe("a multipart body", () => {
  it("has a boundary, text as text, an object as JSON, and bytes with name and type", async () => {
    const photo = new File([new Uint8Array([0xff, 0])], "p.png", { type: "image/png" });
    const request = sent(multipart, {
      name: "Rex",
      age: 3,
      owner: { id: 1 },
      photos: [photo, photo],
      x: null,
    });

    expect(request.headers.get("content-type")).toMatch(/^multipart\/form-data; ?boundary=/u);
    const received = await request.formData();
    expect([received.get("name"), received.get("age"), received.get("x")]).toEqual(["Rex", "3", null]);
    const owner = received.get("owner");
    expect(owner instanceof Blob && [owner.type, await owner.text()]).toEqual([
      "application/json",
      '{"id":1}',
    ]);
    const photos = received
      .getAll("photos")
      .map((one) => one instanceof File && [one.name, one.type, one.size]);
    expect(photos).toEqual([
      ["p.png", "image/png", 2],
      ["p.png", "image/png", 2],
    ]);
  });

  it("has parts of the type that the document says", async () => {
    const fields = { note: { contentType: "text/markdown" }, raw: { contentType: "image/png, image/jpeg" } };
    const received = await sent(
      { ...multipart, fields },
      { note: "# a", raw: new Uint8Array([1]) },
    ).formData();

    const types = ["note", "raw"]
      .map((name) => received.get(name))
      .map((part) => part instanceof Blob && part.type);
    expect(types).toEqual(["text/markdown", "image/png"]);
  });

  it("may be the caller's own", async () => {
    const own = new FormData();
    own.append("a", "1");

    expect((await sent(multipart, own).formData()).get("a")).toBe("1");
  });
});

describe("a body of another media type", () => {
  it.each([
    ["text/plain", "text", "hello", "text/plain", "hello"],
    ["application/xml", "text", "<a/>", "application/xml", "<a/>"],
    ["application/merge-patch+json", "json", { a: null }, "application/merge-patch+json", '{"a":null}'],
    ["application/json", "json", "hello", "application/json", '"hello"'],
    ["*/*", "json", { a: 1 }, "application/json", '{"a":1}'],
    ["application/jwt", "any", "a.b.c", "application/jwt", "a.b.c"],
  ] as const)("%s is sent as %s: %j", async (mediaType, kind, value, contentType, expected) => {
    const request = sent({ mediaType, form: kind }, value);

    expect(await request.text()).toBe(expected);
    expect(request.headers.get("content-type")).toBe(contentType);
  });

  it("has the bytes that were given, and a range the type of the Blob", async () => {
    const bytes = new Uint8Array([0x25, 0xff, 0xfe, 0]);
    const stream = sent({ mediaType: "application/octet-stream", form: "bytes" }, bytes);
    expect(await stream.bytes()).toEqual(bytes);

    const image = new Blob([bytes], { type: "image/gif" });
    const ranged = sent({ mediaType: "image/*", form: "bytes" }, image);
    expect(ranged.headers.get("content-type")).toBe("image/gif");
  });
});
