import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ClientProject, createClientProject } from "./client-project.ts";
import { typeCases } from "./type-cases.ts";

// Names that no document of the repository has.
const names = { "3.0.3": "types-of-3-0", "3.1.0": "types-of-3-1" } as const;

let project: ClientProject;
let errors: readonly string[];

// Each line of a case is a line of one program, which is compiled once.
const lines = typeCases.flatMap(({ fits, fails }) => [...fits, ...fails]);
const head = [
  'import type { Schema, SchemaInput } from "./index.ts";',
  `import type { TypesOf31Client } from "./generated/${names["3.1.0"]}/types.ts";`,
  'import type { Schemas } from "./generated/index.ts";',
  `type Names = keyof Schemas["${names["3.1.0"]}"];`,
  `type Read<Name extends Names> = Schema<"${names["3.1.0"]}", Name>;`,
  `type Sent<Name extends Names> = SchemaInput<"${names["3.1.0"]}", Name>;`,
  `type Read30<Name extends keyof Schemas["${names["3.0.3"]}"]> = Schema<"${names["3.0.3"]}", Name>;`,
  "declare const read: <Name extends Names>(name: Name) => Read<Name>;",
  "declare const client: TypesOf31Client;",
];

beforeAll(async () => {
  project = createClientProject();
  for (const version of ["3.0.3", "3.1.0"] as const) {
    const cases = typeCases.filter((one) => (one.openapi ?? "3.1.0") === version);
    const document = {
      openapi: version,
      info: { title: "Types", version: "1" },
      paths: Object.assign({}, ...cases.map(({ paths }) => paths ?? {})),
      components: {
        schemas: Object.assign({}, ...cases.map(({ schemas }) => schemas)),
        parameters: Object.assign({}, ...cases.map(({ parameters }) => parameters ?? {})),
      },
    };
    // Every schema is sent by a request, and so has a form that is sent.
    const sendAll = {
      operationId: `send-all-${version}`,
      requestBody: {
        content: {
          "application/json": {
            schema: { anyOf: Object.keys(document.components.schemas).map((name) => ({ $ref: ref(name) })) },
          },
        },
      },
      responses: { "204": { description: "Sent." } },
    };
    document.paths["/send-all"] = { post: sendAll };
    writeFileSync(join(project.specFolder, `${names[version]}.json`), JSON.stringify(document));
  }
  await project.generate();
  writeFileSync(join(project.sourceFolder, "program.ts"), [...head, ...lines, ""].join("\n"));
  errors = project.typecheck();
}, 120_000);
afterAll(() => project.remove());

describe("the types of a document have", () => {
  it.each(typeCases)("$name", ({ fits, fails }) => {
    expect(fits.flatMap(errorsOf)).toEqual([]);
    expect(fails.filter((line) => errorsOf(line).length === 0)).toEqual([]);
  });

  it("no error of their own", () => {
    expect(errors.filter((line) => !/^src\/program\.ts|^ /u.test(line))).toEqual([]);
  });
});

function errorsOf(line: string): readonly string[] {
  const place = `src/program.ts(${lines.indexOf(line) + head.length + 1},`;
  return errors.filter((error) => error.startsWith(place));
}

function ref(name: string): string {
  return `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25")}`;
}
