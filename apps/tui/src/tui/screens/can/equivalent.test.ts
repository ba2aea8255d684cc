import { stripTypeScriptTypes } from "node:module";
import { createClient, operations } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import { createCatalogue, explain } from "@cftokens/policy";
import { loadOperationTable } from "@cftokens/workbench/needs";
import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, now } from "../../../../test/sample-state.ts";
import { answerQuestion } from "./answer-question.ts";
import type { State } from "../../state.ts";
import { equivalentsOf } from "@cftokens/workbench/equivalents";
import { equivalentSource } from "../../dialogs/equivalents/equivalent-source.ts";

const table = await loadOperationTable();
const loaded = after(await emulatedState(), {
  area: "surroundings",
  type: "operations-received",
  table,
});

function ask(parameters: string): State {
  return afterKeys(afterTyping(afterKeys(loaded, "ctrl+l", "ctrl+u"), `can?${parameters}`), "enter");
}

function textsOf(state: State): Readonly<Record<string, string | undefined>> {
  const source = equivalentSource(state);
  return Object.fromEntries(
    source === undefined ? [] : equivalentsOf(source).map(({ label, text }) => [label, text]),
  );
}

describe("the equivalents of the question can it?", () => {
  it.each([
    "token=token factory&operation=user-api-tokens-create-token&at=2026-06-01",
    "token=external-dns&operation=zones-get&on=example.com&ip=192.0.2.7&at=2026-06-01",
    "token=external-dns&operation=zones-get&on=example.net&at=2026-06-01",
    "token=account deploy&operation=accounts-list-accounts&at=2026-06-01",
    "token=external-dns&operation=GET /zones/{zone_id}/dns_records&on=example.com&at=2026-06-01",
  ])("as TypeScript are a program with the same answer: %s", async (parameters) => {
    const state = ask(parameters);
    const answer = answerQuestion(state);
    if (answer.kind !== "explained") throw new Error(answer.reason);
    const { allowed } = answer.explanation.decision;
    const line = await runProgram(textsOf(state)["TypeScript"] ?? "");
    expect(line).toMatch(allowed ? /^allowed /u : /^not allowed /u);
  });

  it("as a command say on what, from where and when", () => {
    const state = ask("token=external-dns&operation=zones-get&on=example.com&ip=192.0.2.7&at=2026-06-01");
    expect(textsOf(state)["cftokens"]).toMatch(
      /^cftokens can [0-9a-f]{32} zones-get --zone [0-9a-f]{32} --ip 192\.0\.2\.7 --at 2026-06-01$/u,
    );
    expect(textsOf(ask("operation=user-user-details&at=2d 12h"))["cftokens"]).toMatch(/ --at '2d 12h'$/u);
    expect(textsOf(ask("operation=user-user-details"))["cftokens"]).toMatch(
      /^cftokens can [0-9a-f]{32} user-user-details$/u,
    );
  });

  it("as a command name the call with the zone that it has", () => {
    const zone = loaded.places.find(({ name }) => name === "example.com")?.id ?? "";
    const state = ask(`token=external-dns&operation=POST /zones/${zone}/purge_cache`);
    expect(textsOf(state)["cftokens"]).toMatch(
      /^cftokens can [0-9a-f]{32} 'POST \/zones\/[0-9a-f]{32}\/purge_cache'$/u,
    );
  });

  it("as curl read what the answer is made from, and say so", () => {
    expect(textsOf(ask("token=external-dns&operation=zones-get"))["curl"]).toMatch(
      /^# The API answers no such question[^]*\/user\/tokens\/[0-9a-f]{32} [^]*\/user\/tokens\/permission_groups /u,
    );
    expect(textsOf(ask("token=account deploy&operation=accounts-list-accounts"))["curl"]).toMatch(
      /\/accounts\/[0-9a-f]{32}\/tokens\/permission_groups /u,
    );
  });

  it.each(["operation=account-api-tokens-verify-token", "at=soon", "ip=300.0.0.1"])(
    "are none where the policies do not decide: token=external-dns&%s",
    (parameters) => {
      expect(equivalentSource(ask(`token=external-dns&${parameters}`))).toBeUndefined();
    },
  );

  it("are not in Terraform, which the menu says in a sentence", () => {
    const opened = afterKeys(ask("token=external-dns&operation=zones-get"), "y", "tab", "tab", "tab");
    expect(opened.dialog).toMatchObject({ kind: "equivalents", shown: 3 });
    expect(afterKeys(opened, "y").notice?.text).toMatch(/^Terraform describes tokens/u);
  });

  it("are there while an address is typed", () => {
    const typing = afterKeys(ask("token=external-dns&operation=zones-get"), "down", "down", "down");
    expect(afterKeys(typing, "y").can.ip.text).toBe("y");
    expect(afterKeys(typing, "ctrl+y").dialog).toMatchObject({ kind: "equivalents" });
  });
});

// Runs a program on the emulator, and gives what it prints.
async function runProgram(program: string): Promise<string> {
  const emulator = createEmulator({ now: () => now });
  const client = createClient({
    credentials: { apiToken: emulator.credentials.apiToken },
    fetch: emulator.fetch,
  });
  const names = ["createClient", "operations", "createCatalogue", "explain", "console"];
  const body = stripTypeScriptTypes(program).replaceAll(/^import .*$/gmu, "");
  let printed = "";
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the generated program is what is tested
  const run = new Function(...names, `return (async () => {${body}})();`) as (
    ...values: readonly unknown[]
  ) => Promise<void>;
  await run(() => client, operations, createCatalogue, explain, {
    log: (...words: readonly string[]) => (printed = words.join(" ")),
  });
  emulator.close();
  return printed;
}
