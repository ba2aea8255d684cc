import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const manifests = globSync("{packages,apps}/*/package.json", { cwd: root });

it("every package runs its tests under the one configuration", () => {
  const scripts = manifests.map((file) => {
    const { scripts: named } = JSON.parse(readFileSync(resolve(root, file), "utf8")) as {
      scripts?: Record<string, string>;
    };
    return [file, named?.["test"]] as const;
  });
  const runs = scripts.filter(([, script]) => script?.startsWith("vitest"));

  expect(runs.length).toBeGreaterThan(15);
  expect(runs.filter(([, script]) => !script?.includes("--config ../../vitest.config.ts"))).toEqual([]);
});
