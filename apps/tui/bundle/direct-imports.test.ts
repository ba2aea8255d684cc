import { expect, it } from "vitest";
import { type Find, rewrite } from "./direct-imports.ts";

const find: Find = async (name, from) =>
  name === "renamed"
    ? { file: `${from}/original.ts`, theirs: "original" }
    : { file: `${from}/${name}.ts`, theirs: name };

it.each([
  [
    "takes each name from its own file",
    'import { one, two } from "@cftokens/policy";',
    'import { one as one } from "@cftokens/policy/one.ts"; import { two as two } from "@cftokens/policy/two.ts";',
  ],
  [
    "keeps what a name is called where it is used, and where it is defined",
    'import { renamed as mine } from "@cftokens/policy";',
    'import { original as mine } from "@cftokens/policy/original.ts";',
  ],
  [
    "reads lists that go over lines, and leaves types out",
    'import {\n  type Type,\n  one,\n} from "@cftokens/policy";',
    'import { one as one } from "@cftokens/policy/one.ts";',
  ],
  [
    "hands names on in the same way",
    'export { one } from "@cftokens/policy";',
    'export { one as one } from "@cftokens/policy/one.ts";',
  ],
  ["leaves other modules alone", 'import { one } from "./one.ts";', 'import { one } from "./one.ts";'],
  [
    "leaves what is loaded later alone",
    'const { one } = await import("@cftokens/policy");',
    'const { one } = await import("@cftokens/policy");',
  ],
])("%s", async (_, text, rewritten) => {
  expect(await rewrite(text, find)).toBe(rewritten);
});
