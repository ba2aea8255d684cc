import { globSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { redacted } from "@cftokens/credentials";
import { loadDocument } from "@cftokens/openapi";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCurl } from "./read-curl.ts";
import { curlRequest, sentRequest } from "./sent-request.ts";
import {
  createShownProject,
  type ShownClients,
  type ShownOperation,
  type ShownProject,
} from "./shown-project.ts";

const minutes = 300_000;
const credential = "made-up";

let project: ShownProject;
const shown: (readonly [string, ShownClients])[] = [];

beforeAll(async () => {
  project = createShownProject();
  const folder = dirname(fileURLToPath(import.meta.resolve("@readme/oas-examples/package.json")));
  const paths = globSync("3.*/json/**/*.json", { cwd: folder })
    .map((path) => path.split(sep).join("/"))
    .toSorted();
  for (const path of paths) {
    const name = path.replace(/\.json$/u, "").replaceAll(/[^a-z\d]+/giu, "-");
    const source = { name, source: `spec/${name}.json`, document: await loadDocument(join(folder, path)) };
    shown.push([name, await project.add(name, [source])]);
  }
}, minutes);

afterAll(() => project.remove());

describe("what is shown of every operation of the example documents of @readme/oas-examples", () => {
  it(
    "as TypeScript compiles, where a value meets the schema",
    () => {
      const faults = project.compile().matchAll(/^shown-(.+)-(\d+)\.ts\(.*?\): (?<fault>.*)/gmu);
      const found = [...faults].map(([, name = "", index, fault]) => {
        const operations = shown.find(([document]) => document === name)?.[1].operations ?? [];
        return { name, id: operations[Number(index)]?.operation.id, fault };
      });
      expect(shown.length).toBeGreaterThan(55);
      expect(found.filter(({ id = "" }) => !withoutValue.has(id))).toEqual([]);
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set(withoutValue.keys()));
    },
    minutes,
  );

  it(
    "as curl is what the client sends",
    async () => {
      const differing: unknown[] = [];
      for (const [name, { operations, module }] of shown) {
        const callable = operations.filter(isCallable);
        const commands = readCurl(
          callable.map(({ curl }) => curl),
          (variable) => (variable === "TOKEN_SECRET" ? redacted : credential),
        );
        for (const [index, one] of callable.entries()) {
          const [command, sent] = [commands[index], await sentRequest(module, one, credential)];
          const asked = command && curlRequest(command);
          const { id } = one.operation;
          if (!isDeepStrictEqual(asked, sent) && !twoAtOnce.has(id))
            differing.push({ name, id, asked, sent });
        }
      }
      expect(differing).toEqual([]);
    },
    minutes,
  );
});

// Whether the document defines the credentials that it asks for.
function isCallable({ api, operation: { security } }: ShownOperation): boolean {
  return (
    security.length === 0 || security.some((names) => names.every((name) => Object.hasOwn(api.schemes, name)))
  );
}

// Operations whose documents ask for what cannot be, with what that is.
const withoutValue: ReadonlyMap<string, string> = new Map([
  ["directCircular", "an object that must hold another one like it, without end"],
  ["quirks_incompatibleNestedAllOf", "a text that is a number"],
  ["quirks_entirelyIncompatibleAllOf", "a text that is a number"],
  ["quirks_partiallyUsableIncompatibleAllOf", "a text that is a number"],
  ["PUT /nestedTest", "a member whose name is taken for a credential, and is masked"],
]);

// It asks for two values of `Authorization` in one request.
const twoAtOnce: ReadonlySet<string> = new Set(["POST /anything/and"]);
