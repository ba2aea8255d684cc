import { describe, expect, it } from "vitest";
import { checkMachine, type Machine } from "./check-machine.ts";

const terminal = { columns: 120, rows: 40, colourDepth: 24 };
const machine: Machine = { env: { TERM: "xterm-256color" }, nodeVersion: "24.21.0", terminal };

describe("the doctor", () => {
  it("has nothing against a usual machine", () => {
    expect(checkMachine(machine).map(({ check, state }) => [check, state])).toEqual([
      ["node", "ok"],
      ["terminal", "ok"],
      ["colours", "ok"],
      ["clipboard", "ok"],
    ]);
  });

  it.each<[string, Partial<Machine>, RegExp]>([
    [
      "an old Node",
      { nodeVersion: "22.17.1" },
      /^node problem: 22\.17\.1 is too old → install Node 22\.18/mu,
    ],
    ["the oldest Node that will do", { nodeVersion: "22.18.0" }, /^node ok: 22\.18\.0$/mu],
    ["a newer one", { nodeVersion: "26.0.0" }, /^node ok: 26\.0\.0$/mu],
    ["no terminal", { terminal: undefined }, /^terminal ok: .* is no terminal: commands work/mu],
    ["no TERM", { env: {} }, /^terminal warning: TERM is not set.* → set TERM/mu],
    ["TERM=dumb", { env: { TERM: "dumb" } }, /^terminal warning: TERM is dumb/mu],
    ["a small window", { terminal: { ...terminal, rows: 10 } }, /^terminal warning: .*120×10.* → .*80×24/mu],
    ["NO_COLOR", { env: { NO_COLOR: "1" } }, /^colours ok: none: NO_COLOR is set$/mu],
    ["FORCE_COLOR", { env: { FORCE_COLOR: "0" } }, /^colours ok: as FORCE_COLOR="0" says$/mu],
    ["256 colours", { terminal: { ...terminal, colourDepth: 8 } }, /^colours ok: 256$/mu],
    ["no colours", { terminal: { ...terminal, colourDepth: 1 } }, /^colours warning: .* → .*FORCE_COLOR=1/mu],
    ["tmux", { env: { TMUX: "made-up" } }, /^clipboard ok: .* tmux .* → .*set-clipboard on/mu],
    ["the console", { env: { TERM: "linux" } }, /^clipboard warning: .* linux has none/mu],
    [
      "a terminal that takes no texts",
      { env: { TERM: "xterm", TERM_PROGRAM: "Apple_Terminal" } },
      /^clipboard warning: Terminal\.app .* → .*--secret-file/mu,
    ],
  ])("says what is to be said of %s", (_what, difference, expected) => {
    const lines = checkMachine({ ...machine, ...difference }).map(
      ({ check, state, says, advice }) =>
        `${check} ${state}: ${says}${advice === null ? "" : ` → ${advice}`}`,
    );
    expect(lines.join("\n")).toMatch(expected);
  });
});
