import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const app = resolve(import.meta.dirname, "..");
const root = resolve(app, "../..");

// The unions that name a new screen, its messages, its scope of keys and its location.
const names: Readonly<Record<string, readonly [after: string, line: string]>> = {
  "state.ts": ["export type Screen =\n", '  | { readonly name: "added" }\n'],
  "message.ts": ["export type Message =\n", '  | { readonly area: "added"; readonly type: "opened" }\n'],
  "keys/binding.ts": ["export type Scope =\n", '  | "added"\n'],
  "location/location.ts": ["export type Location =\n", '  | { readonly screen: "added" }\n'],
};
// The tables that lead from these names to the screen.
const tables: Readonly<Record<string, readonly [after: string, line: string, imported: string]>> = {
  "screens/screens.ts": [
    "ScreenModule<N> } = {\n",
    "  added: addedScreen,\n",
    'import { addedScreen } from "./added/screen.ts";\n',
  ],
  "screens/views.tsx": [
    "(props: ViewProps<N>) => ReactNode } = {\n",
    "  added: AddedView,\n",
    'import { AddedView } from "./added/view.tsx";\n',
  ],
  "update.ts": [
    "(state: State, message: Extract<Message, { area: A }>) => Step;\n} = {\n",
    "  added: updateAdded,\n",
    'import { updateAdded } from "./screens/added/update.ts";\n',
  ],
  "location/locations.ts": [
    "LocationModule<N> } = {\n",
    "  added: addedLocation,\n",
    'import { addedLocation } from "../screens/added/location.ts";\n',
  ],
};
// The folder of the screen.
const folder: Readonly<Record<string, string>> = {
  "screen.ts": `import type { ScreenModule } from "../screen.ts";

export const addedScreen: ScreenModule<"added"> = {
  keys: [
    {
      scope: "added",
      keys: ["x"],
      action: { area: "added", type: "opened" },
      description: "open it",
      category: "Look",
    },
  ],
  title: () => ["Added"],
  status: () => [],
  scopes: () => ["added", "screens", "global"],
};
`,
  "view.tsx": `export function AddedView(): string {
  return "";
}
`,
  "update.ts": `import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";

export function updateAdded(state: State): Step {
  return stay(state);
}
`,
  "location.ts": `import type { LocationModule } from "../../location/location-module.ts";
import { stay } from "../../step.ts";

export const addedLocation: LocationModule<"added"> = {
  tab: "Added",
  about: "the added screen",
  parameters: [],
  current: () => ({ screen: "added" }),
  write: () => ({}),
  read: () => ({ ok: true, location: { screen: "added" } }),
  open: (state) => stay({ ...state, screen: { name: "added" } }),
};
`,
};

const copy = mkdtempSync(join(tmpdir(), "cftokens-new-screen-"));
afterAll(() => rmSync(copy, { recursive: true }));

function addLine(path: string, [after, line]: readonly [after: string, line: string, ...unknown[]]): void {
  const text = readFileSync(path, "utf8");
  expect(text, `${path} has a place for a new screen`).toContain(after);
  writeFileSync(path, text.replace(after, after + line));
}

// The files with errors in two copies of the program: one with only the names of a screen, one with
// the whole screen.
function compile(): readonly string[] {
  for (const variant of ["named", "whole"]) {
    const tui = join(copy, variant, "tui");
    cpSync(join(app, "src"), join(copy, variant), {
      recursive: true,
      filter: (path) => !path.includes(".test."),
    });
    for (const [path, place] of Object.entries(names)) addLine(join(tui, path), place);
    if (variant === "named") continue;
    for (const [path, place] of Object.entries(tables)) {
      addLine(join(tui, path), place);
      writeFileSync(join(tui, path), place[2] + readFileSync(join(tui, path), "utf8"));
    }
    mkdirSync(join(tui, "screens/added"));
    for (const [path, text] of Object.entries(folder)) writeFileSync(join(tui, "screens/added", path), text);
  }
  symlinkSync(join(app, "node_modules"), join(copy, "node_modules"));
  cpSync(join(app, "package.json"), join(copy, "package.json"));
  const project = { extends: join(root, "tsconfig.base.json"), include: ["named/tui", "whole/tui"] };
  writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(project));
  const { stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), ["--noEmit", "--pretty", "false"], {
    cwd: copy,
    encoding: "utf8",
  });
  return [
    ...new Set(stdout.split("\n").flatMap((line) => /^(\S+)\(\d+,\d+\): error/u.exec(line)?.[1] ?? [])),
  ];
}

describe("a new screen", () => {
  let errors: readonly string[] = [];
  beforeAll(() => {
    errors = compile();
  }, 120_000);

  it("has its missing lines named by the compiler, once it is in the unions", () => {
    const missing = Object.keys(tables).map((path) => `named/tui/${path}`);
    expect(errors.filter((path) => !path.startsWith("whole/")).toSorted()).toEqual(missing.toSorted());
  });

  it("needs no other line", () => {
    expect(errors.filter((path) => path.startsWith("whole/"))).toEqual([]);
  });

  it("touches the places that ARCHITECTURE names, and no others", () => {
    const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
    const [line = ""] = /^- \*\*A screen\*\*.*$/mu.exec(architecture) ?? [];
    const named = [...line.matchAll(/`([a-z/-]+\.tsx?)`/gu)].map(([, path]) => path);
    expect(new Set(named)).toEqual(new Set([names, tables, folder].flatMap(Object.keys)));
  });
});
