import { describe, expect, it } from "vitest";
import { compareAnswers } from "./compare-answers.ts";

function answered(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) {
  const request = { method: "GET", url: "https://a.example/", headers: {} };
  return { exchange: { request, response: { status, headers, ...(body !== undefined && { body }) } } };
}

function differences(before: unknown, after: unknown): unknown {
  const compared = compareAnswers(answered(before), answered(after));
  return compared.ok
    ? compared.differences.map(({ place, before: one, after: other }) => [place, one, other])
    : compared;
}

describe("two answers", () => {
  it("that are the same have no difference", () => {
    expect(differences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  });

  it("differ in status, content type, members and items", () => {
    const before = answered({ a: 1, "b/c": [1, 2], gone: true }, 200, { "content-type": "a/b" });
    const after = answered({ a: "1", "b/c": [1, 3, 4], come: null }, 404, { "content-type": "a/c" });
    expect(compareAnswers(before, after)).toEqual({
      ok: true,
      isCut: false,
      differences: [
        { place: "status", before: 200, after: 404 },
        { place: "headers/content-type", before: "a/b", after: "a/c" },
        { place: "/a", before: 1, after: "1" },
        { place: "/b~1c/1", before: 2, after: 3 },
        { place: "/b~1c/2", before: undefined, after: 4 },
        { place: "/gone", before: true, after: undefined },
        { place: "/come", before: undefined, after: null },
      ],
    });
  });

  it("have items of the same id compared, wherever they stand", () => {
    const before = [
      { id: "a", n: 1 },
      { id: "b", n: 2 },
    ];
    const after = [
      { id: "c", n: 0 },
      { id: "b", n: 2 },
      { id: "a", n: 3 },
    ];
    expect(differences(before, after)).toEqual([
      ["/id=a/n", 1, 3],
      ["/id=c", undefined, { id: "c", n: 0 }],
    ]);
    expect(differences([{ id: 1 }, { id: 1 }], [{ id: 1 }])).toEqual([["/1", { id: 1 }, undefined]]);
  });

  it("may differ in more than is listed, or be too deep", () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const compared = compareAnswers(answered(many), answered(many.map((one) => one + 1)));
    expect(compared).toMatchObject({ ok: true, isCut: true });
    let deep: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(compareAnswers(answered(deep), answered(1))).toMatchObject({ ok: false });
  });
});
