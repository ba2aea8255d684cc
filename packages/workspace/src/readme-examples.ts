import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** An example of a README, as a file that can be run. */
export interface ReadmeExample {
  readonly heading: string;
  readonly file: string;
  /** What the README says that it prints. */
  readonly output: string;
}

/**
 * Writes the first block of TypeScript below each heading of a package's README into a file of its
 * own in `reports/readme`, with a tsconfig.json beside them. The block after it is what it prints.
 * Throws for a heading without both.
 */
export function writeReadmeExamples(packageFolder: string): readonly ReadmeExample[] {
  const folder = join(packageFolder, "reports/readme");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = { extends: "../../../../tsconfig.base.json", include: ["*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  return readFileSync(join(packageFolder, "README.md"), "utf8")
    .split(/^## /mu)
    .slice(1)
    .map((section, index) => {
      const [, code, output] = /```ts\n(.*?)```\n\n```text\n(.*?)```/su.exec(section) ?? [];
      const heading = section.slice(0, section.indexOf("\n"));
      if (code === undefined || output === undefined) throw new Error(`"${heading}" has no example`);
      const file = join(folder, `example-${index + 1}.ts`);
      writeFileSync(file, code);
      return { heading, file, output };
    });
}
