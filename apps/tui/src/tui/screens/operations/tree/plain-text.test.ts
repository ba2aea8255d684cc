import { expect, it } from "vitest";
import { plainText } from "./plain-text.ts";

it.each([
  [
    '<p>To charge a card, you create a <code>Charge</code>.</p>\n<p>See <a href="#x">this</a>.</p>',
    "To charge a card, you create a Charge.\n\n\nSee this.\n\n",
  ],
  ["a &lt; b &amp;&amp; c&#39;s", "a < b && c's"],
  ["one<br>two<br/>three", "one\n\ntwo\n\nthree"],
  ["<ul><li>one</li><li>two</li></ul>", "\n\n• one\n\n• two\n\n"],
  ["a < b, <id> and List<String> stay", "a < b, <id> and List<String> stay"],
  ["&amp;lt; is not read twice", "&lt; is not read twice"],
  ["plain", "plain"],
])("reads %j without its marks", (written, read) => {
  expect(plainText(written)).toBe(read);
});
