import { expect, it } from "vitest";
import { openEmulator } from "./open-emulator.ts";

it.each(["user", "account"])("the tokens of a %s can be searched by name, page by page", async (owner) => {
  const { call, credentials } = openEmulator();
  const path = owner === "user" ? "/user/tokens" : `/accounts/${credentials.accountId}/tokens`;
  for (const name of ["Deploy web", "deploy%", "other", ...Array.from({ length: 6 }, () => "web deploy")])
    await call(`POST ${path}`, { json: { name, policies: [] } });

  const first = (await call(`GET ${path}?name=DEPLOY&per_page=5&direction=asc`)).body;
  const second = (await call(`GET ${path}?name=DEPLOY&per_page=5&direction=asc&page=2`)).body;
  const literal = (await call(`GET ${path}?name=${encodeURIComponent("y%")}`)).body;

  const names = [...first.result, ...second.result].map(({ name }: { name: string }) => name);
  expect(names.every((name) => /deploy/iu.test(name))).toBe(true);
  expect(names.slice(-8)).toEqual([
    "Deploy web",
    "deploy%",
    ...Array.from({ length: 6 }, () => "web deploy"),
  ]);
  expect(first.result_info.total_count).toBe(names.length);
  expect(literal.result.map(({ name }: { name: string }) => name)).toEqual(["deploy%"]);
  expect((await call(`GET ${path}?name=nobody`)).body.result).toEqual([]);
});
