import { expect, it, vi } from "vitest";
import { emulatorOptions } from "./emulator-options.ts";
import { runEmulator } from "./run-emulator.ts";

it.each(emulatorOptions)("the command knows $option", async ({ option }) => {
  const [name = "", value] = option.split(" ");
  // With a port that cannot be, so that nothing is served.
  const args = [name, ...(value === undefined ? [] : ["nothing-of-this-name"]), "--port", "none"];
  expect(await said(args)).not.toContain("Unknown option");
});

it("the command says which options there are, for one that it does not know", async () => {
  const text = await said(["--prot", "1"]);

  expect(text).toContain("Unknown option '--prot'");
  expect(text).toContain("Usage: made-up ");
  for (const { option } of emulatorOptions) expect(text).toContain(`[${option}]`);
});

// What the command says on standard error about arguments that it refuses.
async function said(args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  try {
    expect(await runEmulator(args, "made-up")).toBe(2);
  } finally {
    write.mockRestore();
  }
  return lines.join("");
}
