import { describe, expect, it } from "vitest";
import { backgroundOf, type PartialAnswer, takeAnswer } from "./background-answer.ts";

// The events of an input, as Ink hands them out: an escape belongs to the character after it.
function typed(...events: readonly string[]): { readonly rest: string; readonly themes: readonly string[] } {
  let partial: PartialAnswer;
  let rest = "";
  const themes: string[] = [];
  for (const event of events) {
    const ctrl = event === "\u0007";
    const input = ctrl ? "g" : event.replace("\u001B", "");
    const step = takeAnswer(partial, { input, meta: event.startsWith("\u001B"), ctrl });
    partial = step.partial;
    rest += step.rest;
    if (step.theme !== undefined) themes.push(step.theme);
  }
  return { rest, themes };
}

describe("the terminal's answer about its background", () => {
  it.each([
    [["\u001B]", "11;rgb:0000/0000/0000\u0007"], "dark"],
    [["\u001B]", "11;rgb:ffff/ffff/ffff", "\u001B\\"], "light"],
    [["\u001B]", "11;rgb:fdf6/e3e3/d5d5\u0007"], "light"],
    [["\u001B]", "11;rgb:28/28/28\u0007"], "dark"],
    [["\u001B]", "11;rgb:ff/ff/ff", "\u0007"], "light"],
    [["\u001B]", "11;rgba:f/f/f/f\u0007"], "light"],
    [["\u001B]", "11;", "rgb:ffff/ff", "ff/ffff", "\u001B\\"], "light"],
  ])("%j is a %s one, and nothing of it is typed", (events, theme) => {
    expect(typed(...events)).toEqual({ rest: "", themes: [theme] });
  });

  it("leaves the keys before and after it alone", () => {
    expect(typed("jj", "\u001B]", "11;rgb:0/0/0\u0007kk", "q")).toEqual({ rest: "jjkkq", themes: ["dark"] });
  });

  it.each([
    [["1", "1;rgb:0/0/0"], "11;rgb:0/0/0"],
    [["\u001B]", "j"], "j"],
    [["\u001B]", "11;", "dns"], "11;dns"],
    [["\u001B]", `11;rgb:${"0".repeat(40)}`], `11;rgb:${"0".repeat(40)}`],
    [["\u001B]", "\u001B[", "j"], "[j"],
  ])("is not what %j is: that is typed", (events, rest) => {
    expect(typed(...events)).toEqual({ rest, themes: [] });
  });
});

describe("COLORFGBG", () => {
  it.each([
    ["15;0", "dark"],
    ["0;15", "light"],
    ["0;default;7", "light"],
    ["7;8", "dark"],
    ["0;default", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s tells of %s", (value, theme) => {
    expect(backgroundOf(value)).toBe(theme);
  });
});
