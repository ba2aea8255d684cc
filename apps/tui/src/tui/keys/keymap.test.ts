import { describe, expect, it } from "vitest";
import { keymap } from "./keymap.ts";

describe("the key map", () => {
  it.each(keymap.map((binding) => [`${binding.scope}: ${binding.keys.join(" ")}`, binding] as const))(
    "says what %s does",
    (_name, { description, keys }) => {
      expect(description).not.toBe("");
      expect(keys.length).toBeGreaterThan(0);
    },
  );

  it("gives a key one meaning in a scope, unless conditions tell two apart", () => {
    const unconditional = keymap.filter((binding) => binding.when === undefined);
    const chords = unconditional.flatMap(({ scope, keys }) => keys.map((key) => `${scope} ${key}`));
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
  });

  it("binds no key that terminals cannot tell from another", () => {
    const keys = keymap.flatMap((binding) => binding.keys);
    expect(keys.filter((key) => /^(f\d+|ctrl\+[imhj])$/u.test(key))).toEqual([]);
  });
});
