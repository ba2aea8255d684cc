import { describe, expect, it } from "vitest";
import { checkPathValues } from "./check-request.ts";
import type { OperationDescription } from "./operation-description.ts";
import { requestWriter } from "./write-request.ts";

const operation: OperationDescription = {
  id: "feed",
  name: "feed",
  document: "pets",
  method: "POST",
  path: "/pets/{ids}/{where}/feed",
  summary: "",
  pathParameters: [
    { name: "ids", type: "any" },
    { name: "where", type: "any", style: "matrix", explode: true },
  ],
  queryParameters: [
    { name: "tags", required: false, explode: false },
    { name: "filter", required: false },
    { name: "q", required: false, mediaType: "application/json" },
  ],
  headerParameters: [
    { name: "X-Trace", required: true },
    { name: "X-Range", required: false, explode: true },
  ],
  cookieParameters: [{ name: "session", required: false }],
  acceptedPermissions: null,
  security: [],
  requestBody: null,
  answers: {},
};
const path = { ids: ["a", "b/c"], where: { x: 1, y: 2 } };

describe("a request written as its document says", () => {
  it("has path and query in the styles of their parameters", () => {
    const query = { tags: [1, 2], filter: { role: "admin" }, q: { a: { b: 1 } }, page: 2 };

    expect(requestWriter.write(operation, { path, query }).path).toBe(
      "/pets/a,b%2Fc/;x=1;y=2/feed?tags=1,2&role=admin&q=%7B%22a%22%3A%7B%22b%22%3A1%7D%7D&page=2",
    );
  });

  it("has the headers and cookies of its operation, and no others", () => {
    const header = { "X-Trace": 7, "X-Range": { from: 1, to: 2 }, Authorization: "made-up" };

    expect(
      requestWriter.write(operation, { path, header, cookie: { session: "s 1", other: "x" } }).headers,
    ).toEqual({
      "X-Trace": "7",
      "X-Range": "from=1,to=2",
      Cookie: "session=s%201",
    });
  });

  it("asks for the media types that are read", () => {
    const accepting = { ...operation, accept: "application/json, text/csv" };

    expect(requestWriter.write(accepting, { path, header: { Accept: "text/html" } }).headers).toEqual({
      Accept: "application/json, text/csv",
    });
  });

  it("leaves a query that stands in the path where it is", () => {
    const inPath = { ...operation, path: "/pets?action=feed" };

    expect(requestWriter.write(inPath, { query: { tags: ["a"] } }).path).toBe("/pets?action=feed&tags=a");
  });

  const choosing: OperationDescription = {
    ...operation,
    requestBody: {
      required: true,
      mediaType: "application/json",
      others: [
        { mediaType: "application/x-www-form-urlencoded", form: "form" },
        { mediaType: "application/merge-patch+json" },
        { mediaType: "application/octet-stream", form: "bytes" },
      ],
    },
  };

  it.each([
    [undefined, "application/json", '{"a":1}'],
    ["application/json", "application/json", '{"a":1}'],
    ["application/merge-patch+json", "application/merge-patch+json", '{"a":1}'],
    ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "a=1"],
  ])("has its body in the media type that is taken: %s", (contentType, sent, text) => {
    const { headers, body } = requestWriter.write(choosing, { path, body: { a: 1 }, contentType });

    expect([headers["Content-Type"], body]).toEqual([sent, text]);
  });

  it("has bytes as they are, where they are taken", () => {
    const bytes = Uint8Array.of(1, 2);
    const input = { path, body: bytes, contentType: "application/octet-stream" };

    expect(requestWriter.write(choosing, input)).toMatchObject({
      headers: { "Content-Type": "application/octet-stream" },
      body: bytes,
    });
  });

  it("is not written in a media type that the document does not have", () => {
    expect(() => requestWriter.write(choosing, { path, body: "a,b", contentType: "text/csv" })).toThrow(
      'the body of feed cannot be "text/csv": give one of "application/json", "application/x-www-form-urlencoded"',
    );
  });

  it.each([
    ["is no value", { ids: null, where: "x" }],
    ["is empty", { ids: [], where: "x" }],
    ["is empty", { ids: [""], where: "x" }],
    ["is a step in the path", { ids: [".."], where: "x" }],
    ["is a step in the path", { ids: "%2e", where: "x" }],
    ["is empty", { ids: 1, where: {} }],
  ])("is not sent when a value of the path %s", (_, values) => {
    expect(checkPathValues(operation, values, requestWriter)?.kind).toBe("invalid-path");
  });

  it("may not have a label that is a step in the path", () => {
    const labelled = {
      ...operation,
      pathParameters: [{ name: "ids", type: "string", style: "label" }],
    } as const;

    expect(checkPathValues(labelled, { ids: "a" }, requestWriter)).toBeUndefined();
    expect(checkPathValues(labelled, { ids: "." }, requestWriter)?.detail).toMatch(/step in the path/u);
  });

  it("has the slashes of a value that may have them, and no step among them", () => {
    const reserved = {
      ...operation,
      path: "/v1/{name}:cancel",
      pathParameters: [{ name: "name", type: "string", allowReserved: true }],
    } as const;
    const whyNot = (name: string) => checkPathValues(reserved, { name }, requestWriter)?.detail;

    expect(requestWriter.write(reserved, { path: { name: "jobs/a b/c?#[é]%2F;=+&" } }).path).toBe(
      "/v1/jobs/a%20b/c%3F%23%5B%C3%A9%5D%2F;=+&:cancel",
    );
    expect(whyNot("jobs/1")).toBeUndefined();
    expect(whyNot("jobs/../keys")).toMatch(/step in the path/u);
    expect(whyNot("jobs/%2E.")).toMatch(/step in the path/u);
  });

  it("takes numbers, truth values, lists and objects in a path", () => {
    for (const ids of [7, true, ["a", 2], { a: 1 }])
      expect(checkPathValues(operation, { ids, where: "x" }, requestWriter)).toBeUndefined();
  });
});
