import { renderToString } from "ink";
import { expect, it } from "vitest";
import { afterKeys, loadedState } from "../../../../test/sample-state.ts";
import { AppView } from "../../app-view.tsx";
import type { TargetBadge } from "@cftokens/workbench/connection";
import { safeText } from "@cftokens/workbench/text";

function drawMenu(target: TargetBadge): string {
  const size = { columns: 60, rows: 15 };
  return renderToString(<AppView state={{ ...afterKeys(loadedState(["ci"], size), "y"), target }} />, {
    columns: size.columns,
  });
}

it("says in the emulator that what it shows is for the live API", () => {
  expect(drawMenu({ kind: "emulator" })).toContain("the embedded emulator has no address.");
  expect(drawMenu({ kind: "live", host: safeText("api.cloudflare.com") })).not.toContain("no address");
});
