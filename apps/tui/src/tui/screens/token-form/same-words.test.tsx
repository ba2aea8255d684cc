import type { Token } from "@cftokens/client";
import { safeValue } from "@cftokens/workbench/text";
import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, NOW, userRow } from "../../../../test/sample-state.ts";
import { AppView } from "../../app-view.tsx";
import type { State } from "../../state.ts";
import { bodyOf } from "./draft/check-request.ts";

const GROUP = { id: "1".repeat(32), name: "DNS Write" };

function tableWith(fields: Partial<Token>): State {
  const groups = safeValue([{ ...GROUP, scopes: ["com.cloudflare.api.account.zone" as const] }]);
  return after(
    loadedState([], { columns: 110, rows: 60 }),
    { area: "knowledge", type: "groups-received", groups: { status: "ready", groups } },
    {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      isFirst: true,
      rows: [userRow("ci", 1, fields)],
      now: NOW,
    },
  );
}

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

function bodyIn({ screen }: State): ReturnType<typeof bodyOf> {
  if (screen.name !== "token-form" || screen.form.step.name !== "review") throw new Error("no review");
  return bodyOf(screen.form.step.request);
}

describe.each(["request.ip", "request_ip"])("an IP restriction that is spelled %s", (spelling) => {
  const condition = { [spelling]: { in: ["192.0.2.0/24"], not_in: ["192.0.2.7/32"] } };
  const table = tableWith({ condition });
  // The line "Only from" of the form.
  const ranges = afterKeys(table, "e", ...Array.from({ length: 4 }, () => "down"));

  it("is in the detail, in the form and in the review of a copy", () => {
    const shown = /Only from +192\.0\.2\.0\/24[^]*Not from +192\.0\.2\.7\/32/u;
    expect(draw(afterKeys(table, "enter"))).toMatch(shown);
    expect(draw(ranges)).toMatch(/Only from +192\.0\.2\.0\/24▏/u);
    expect(draw(afterKeys(table, "C", "ctrl+s"))).toMatch(shown);
  });

  it("stays when something else is changed", () => {
    expect(bodyIn(afterKeys(afterTyping(afterKeys(table, "e"), "2"), "ctrl+s"))).toMatchObject({
      name: "ci2",
      condition,
    });
  });

  it("keeps its spelling when it is changed, and the review says what is different", () => {
    const review = afterKeys(afterTyping(afterKeys(ranges, "ctrl+u"), "198.51.100.0/24"), "ctrl+s");
    expect(bodyIn(review)).toMatchObject({
      condition: { [spelling]: { in: ["198.51.100.0/24"], not_in: ["192.0.2.7/32"] } },
    });
    expect(draw(review)).toMatch(/- Only from +192\.0\.2\.0\/24[^]*\+ Only from +198\.51\.100\.0\/24/u);
    expect(draw(review)).not.toMatch(/Not from/u);
  });

  it("is judged by the spec, each line for itself", () => {
    const shown = draw(afterKeys(afterTyping(ranges, "9"), "ctrl+s"));
    expect(shown).toMatch(/Only from: “192\.0\.2\.0\/249” is not a range/u);
  });
});
