import { createEmulator, serve } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";
import { hostile } from "./hostile-server.ts";
import { openTerminal } from "./terminal.ts";
import { askWidths } from "../src/tui/keys/width-answer.ts";

describe("a server whose every text is hostile", () => {
  it("writes nothing into the terminal but harmless text, on any screen", async () => {
    const emulator = createEmulator();
    const { apiToken } = emulator.credentials;
    const server = await serve({ ...emulator, fetch: hostile(emulator.fetch) }, 0);
    try {
      const env = { CLOUDFLARE_API_TOKEN: apiToken, CLOUDFLARE_API_BASE_URL: server.baseUrl };
      using terminal = openTerminal({ env, columns: 140, rows: 40 });
      const titles: string[] = [];
      terminal.emulation.onTitleChange((title) => titles.push(title));
      await terminal.expectScreen(/^ 24 tokens/mu);
      for (let row = 0; row < 24; row += 1) terminal.press("down");
      for (const [keys, screen] of [
        [["enter"], /^ Name/mu],
        [["J"], /^ \{/mu],
        [["esc"], /NAME +KIND/u],
        [["2"], /risks of/u],
        [["3"], /end in the next 90 days/u],
        [["4", "v"], /permission groups/u],
        [["5"], /May call/u],
        [["1", "y"], /\[curl\]/u],
        [["esc"], /NAME +KIND/u],
        [["*", "D"], /Type “delete 24”/u],
      ] as const) {
        terminal.press(...keys);
        await terminal.expectScreen(screen);
      }
      terminal.press("esc");
      await terminal.expectScreen(/NAME +KIND/u);
      terminal.press("ctrl+c");
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
      expect(titles).toEqual([]);
      const output = terminal.output();
      expect(output).not.toMatch(/owned/u);
      // Of operating system commands there is the question about the background alone.
      // oxlint-disable-next-line no-control-regex -- the sequences are what is tested
      expect(new Set(output.match(/\u001B\][^\u0007\u001B]*/gu))).toEqual(new Set(["\u001B]11;?"]));
      expect(output).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u0080-\u009F]/u);
      // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
      expect(output).not.toMatch(/\u001B\[8m/u);
      // Where the cursor is, the program itself asks once, before all else.
      expect(output.lastIndexOf("\u001B[6n")).toBe(askWidths.indexOf("\u001B[6n"));
    } finally {
      await server.close();
      emulator.close();
    }
  });
});
