import { describe, expect, it } from "vitest";
import { addItems, countGone, createStreamReader, noItems } from "./stream-items.ts";

function itemsOf(contentType: string, pieces: readonly string[]): readonly string[] {
  const reader = createStreamReader(contentType);
  const encoder = new TextEncoder();
  return [...pieces.flatMap((piece) => reader.feed(encoder.encode(piece))), ...reader.end()];
}

describe("the items of a stream", () => {
  it.each([
    [
      "application/x-ndjson",
      ['{"a":1.0}\n{"a', '":2}\n\nno JSON\n', "[3]"],
      ['{"a":1.0}', '{"a":2}', '"no JSON"', "[3]"],
    ],
    ["application/json-seq", ["\u001E1\n\u001E", "2\n"], ["1", "2"]],
    [
      "text/event-stream; charset=utf-8",
      [
        'event: add\nid: 7\ndata: {"id":123456789012345678901}\n',
        "\n: nothing\n\ndata: plain\ndata: text\n\ndata: cut",
      ],
      ['{"event":"add","id":"7","data":{"id":123456789012345678901}}', '{"data":"plain\\ntext"}'],
    ],
  ])("of %s are read as they come", (contentType, pieces, expected) => {
    expect(itemsOf(contentType, pieces)).toEqual(expected);
    expect(itemsOf(contentType, Array.from(pieces.join("")))).toEqual(expected);
  });

  it("end at one that is too long", () => {
    const items = itemsOf("application/x-ndjson", ["1\n", "x".repeat(600_000), "\n2\n"]);
    expect(items).toEqual(["1", '"an item of more than 500000 characters"']);
  });

  it("are kept up to a bound, and say what is gone", () => {
    const one = JSON.stringify({ text: "x".repeat(300_000) });
    const three = addItems(noItems(), [one, one, one]);
    expect([three.texts.length, three.dropped]).toEqual([3, 0]);
    const five = addItems(three, [one, "5"]);
    expect([five.texts.length, five.dropped, five.texts.at(-1)]).toEqual([4, 1, "5"]);
    expect(countGone(three, five)).toBe(2);
    expect(countGone(five, addItems(five, ["6"]))).toBe(0);
    const skipped = addItems(five, ["7"], 3);
    expect([skipped.texts, skipped.dropped, countGone(five, skipped)]).toEqual([
      ["7"],
      8,
      five.outline.length - 1,
    ]);
    const many = addItems(
      noItems(),
      Array.from({ length: 10 }, () => one),
    );
    expect(many.texts.join("").length).toBeLessThan(1_000_001);
  });
});
