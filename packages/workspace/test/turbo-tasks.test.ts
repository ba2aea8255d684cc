import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

interface Task {
  readonly taskId: string;
  readonly dependencies: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
}

const printed = execFileSync(
  resolve(root, "node_modules/.bin/turbo"),
  ["run", "test", "--dry=json", "--no-update-notifier"],
  { cwd: root, encoding: "utf8", maxBuffer: 1e9, stdio: ["ignore", "pipe", "ignore"] },
);
const { tasks } = JSON.parse(printed) as { tasks: readonly Task[] };

function task(id: string): Task {
  const found = tasks.find(({ taskId }) => taskId === id);
  if (found === undefined) throw new Error(`no task ${JSON.stringify(id)}`);
  return found;
}

describe("the tests of the terminal, which take longest", () => {
  it("wait for their build alone, which waits for nothing", () => {
    expect(task("cftokens#test").dependencies).toEqual(["cftokens#build"]);
    expect(task("cftokens#build").dependencies).toEqual([]);
  });

  it("run again when a package changes that the program is made of", () => {
    const manifest = JSON.parse(readFileSync(resolve(root, "apps/tui/package.json"), "utf8")) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const packages = Object.keys(manifest.devDependencies).filter(
      (name) => name.startsWith("@cftokens/") && name !== "@cftokens/spec",
    );
    const inputs = Object.keys(task("cftokens#build").inputs);

    expect(packages.length).toBeGreaterThan(10);
    for (const name of packages)
      expect(inputs).toContain(`../../${name.replace("@cftokens/", "packages/")}/package.json`);
    expect(inputs).toEqual(
      expect.arrayContaining([
        "../../packages/openapi/src/index.ts",
        "../../pnpm-lock.yaml",
        "../../spec/user-tokens.yaml",
      ]),
    );
  });
});

describe.each(["cftokens#build", "@cftokens/openapi#transit", "@cftokens/emulator#transit"])(
  "%s, which others wait for,",
  (id) => {
    it("reads sources, and neither tests nor what a tool leaves behind", () => {
      const inputs = Object.keys(task(id).inputs);

      expect(inputs.filter((file) => file.startsWith("src/")).length).toBeGreaterThan(10);
      expect(inputs.filter((file) => /\.test(?:-d)?\.tsx?$|node_modules|\.turbo\//u.test(file))).toEqual([]);
    });
  },
);
