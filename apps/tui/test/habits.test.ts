import { describe, expect, it } from "vitest";
import { loaded, openTerminal } from "./terminal.ts";

describe("the log of requests", () => {
  it("shows on any screen what was sent, opens one, and copies it without the credential", async () => {
    using terminal = openTerminal({ columns: 120 });
    await terminal.expectScreen(loaded);
    terminal.press("2");
    await terminal.expectScreen(/risks of \d+ tokens/u);
    terminal.press(";");
    const log = await terminal.expectScreen(/SENT +METHOD +PATH/u);
    expect(log).toMatch(
      /^\d\d:\d\d:\d\d +GET +\/client\/v4\/user\/tokens\S* +✓ 200 +\d+ ms +\S+ k?B +\d+\/\d+/mu,
    );
    terminal.press("enter");
    const detail = await terminal.expectScreen(/Answer: \d+/u);
    expect(detail).toMatch(/authorization: +\[redacted\]/u);
    terminal.press("y");
    await terminal.expectScreen(/sent to the terminal's clipboard/u);
    // oxlint-disable-next-line no-control-regex -- the sequence is what is tested
    const copied = /\u001B\]52;c;([A-Za-z0-9+/=]+)/u.exec(terminal.output())?.[1] ?? "";
    expect(Buffer.from(copied, "base64").toString()).toMatch(
      /^curl 'https:\/\/[^']+' [^]*Bearer \$CLOUDFLARE_API_TOKEN/u,
    );
    terminal.press("esc", "esc");
    await terminal.expectScreen(/risks of \d+ tokens/u);
  });
});
